import type { Schema } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import { Card } from "../../parts/page/card.tsx";
import { day } from "../../parts/when/when.ts";
import style from "./contact.module.css";

/** How strong our relationship is, whose it is, and why. */
export function Strength({ strength: { strength, ties }, isHidden }: { strength: Schema<"StrengthResource">; isHidden: boolean }) {
  const { t, i18n } = useTranslation();
  return (
    <Card title={t("strength.title")} data-card="strength" aside={strength !== null && <span className={style.badge} data-good={strength >= 0.5} data-field="strength">{percent(strength, i18n.language)}</span>}>
      {ties.length === 0 && <p className={style.hint}>{t(isHidden ? "contact.hidden" : "strength.none")}</p>}
      <ul className={style.rows}>
        {ties.map((tie) => (
          <li key={tie.userId}>
            <p className={style.line}><span>{tie.name ?? t("who.unknown")}</span><Bar value={tie.strength} /></p>
            <p className={style.by}><span>{tie.why}</span><Sure provenance={tie.provenance} confidence={tie.confidence} /></p>
            <Because reason={tie.because} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Why a tie is as strong as it is. */
export function Because({ reason }: { reason: Schema<"ReasonResource"> }) {
  const { t, i18n } = useTranslation();
  const last = reason.heaviest.map(({ at }) => at).sort().at(-1);
  const texts = [
    reason.said && t("because.prior", { kind: t(`knows.${reason.said}`), percent: percent(reason.prior, i18n.language) }),
    reason.interactions > 0 ? t("because.contact", { count: reason.interactions, kinds: [...new Set(reason.heaviest.map(({ kind }) => t(`kind.${kind}`)))].join(t("text.comma")), day: last ? day(last, i18n.language) : "" }) : t("because.noContact"),
    reason.kept < 1 && t("because.breaches", { percent: percent(reason.kept, i18n.language) }),
  ];
  return <p className={style.because}>{texts.filter(Boolean).join(t("semicolon"))}</p>;
}

/** Where we have it from, and how sure that makes it. */
export function Sure({ provenance, confidence }: { provenance: string; confidence: number }) {
  const { t, i18n } = useTranslation();
  return <span>{t("tie.sure", { from: t(`tie.from.${provenance}`), percent: percent(confidence, i18n.language) })}</span>;
}

export function Bar({ value }: { value: number }) {
  const { i18n } = useTranslation();
  return <span className={style.bar}><span className={style.track} aria-hidden="true"><span style={{ inlineSize: `${value * 100}%` }} /></span><span>{percent(value, i18n.language)}</span></span>;
}

const percent = (value: number, language: string) => new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(value);
