import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Schema } from "leadgrains-client";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "../../shell/toasts.tsx";
import style from "./introductions.module.css";
import { isWeakest, people } from "./read.ts";
import { steps } from "./steps.ts";

/** One chain: drawn, and as what to ask whom. */
export function Chain({ path, rank }: { path: Schema<"PathResource">; rank: number }) {
  const { t, i18n } = useTranslation();
  const percent = (value: number) => value.toLocaleString(i18n.language, { style: "percent", maximumFractionDigits: 0 });
  const all = people(path);
  const between = all.slice(1, -1).map(({ name }) => name ?? t("intro.unnamed"));
  const asked = steps(path, t);
  const copy = () => navigator.clipboard.writeText(asked.join("\n")).then(() => toast(t("intro.copied")), () => toast(t("copy.failed"), "failed"));
  return (
    <li className={style.chain} data-chain>
      <header className={style.head}>
        <span className={style.rank}>{rank}</span>
        <h2>{between.length === 0 ? t("intro.direct") : t("intro.via", { names: between.join(t("text.comma")) })}</h2>
        <meter className={style.meter} min={0} max={1} value={path.strength} aria-label={t("intro.strength", { percent: percent(path.strength) })} />
        <span className={style.strength}>{t("intro.strength", { percent: percent(path.strength) })}</span>
      </header>
      <ol className={style.line}>
        {all.map(({ id, name }, index) => {
          const hop = path.hops[index - 1];
          return (
            <Fragment key={id}>
              {hop && (
                <li className={style.hop} data-weakest={isWeakest(path, hop) && path.hops.length > 1 ? true : undefined}>
                  <span className={style.why}>{hop.why}</span>
                  <span className={style.bar} aria-hidden="true"><span style={{ inlineSize: percent(hop.strength) }} /></span>
                  <span className={style.how}>
                    {percent(hop.strength)}{isWeakest(path, hop) && path.hops.length > 1 && <strong> · {t("intro.weakest")}</strong>}
                  </span>
                  <span className={style.sure}>{t("intro.sure", { provenance: t(`provenance.${hop.provenance}`), percent: percent(hop.confidence) })}</span>
                </li>
              )}
              <li className={style.person} data-ours={index === 0 ? true : undefined}>
                {id.startsWith("con_") ? <Link to={`/contacts/${id}`}>{name ?? t("intro.unnamed")}</Link> : <span>{name ?? t("intro.unnamed")}</span>}
                {id.startsWith("usr_") && <small>{t("intro.ours")}</small>}
              </li>
            </Fragment>
          );
        })}
      </ol>
      <section className={style.ask} aria-label={t("intro.ask")}>
        <h3>{t("intro.ask")}</h3>
        {"clipboard" in navigator && <Button variant="subtle" size="compact-sm" onClick={() => void copy()}>{t("copy")}</Button>}
        <ol>{asked.map((step) => <li key={step}>{step}</li>)}</ol>
      </section>
    </li>
  );
}
