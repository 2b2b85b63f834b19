import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCallback, useEffect, useState } from "react";
import { useAddress } from "../../app/address.ts";
import { useFollowed } from "../../parts/followed/use-followed.ts";
import page from "../../parts/page/page.module.css";
import { Trouble } from "../../shell/trouble.tsx";
import { Chain } from "./chain.tsx";
import style from "./introductions.module.css";
import { introductions, isAccount } from "./read.ts";
import type { Asked } from "./read.ts";
import { Target } from "./target.tsx";

export default function IntroductionsPage() {
  const { t } = useTranslation();
  const [to, setTo] = useAddress("to");
  const [from, setFrom] = useAddress("from");
  const [role, setRole] = useAddress("role");
  const change = { from: setFrom, role: setRole };
  // One field for all that are asked for: it keeps the focus, and what is written in it.
  const [named, setNamed] = useState<{ readonly id: string; readonly name: string | null } | null>(null);
  const name = useCallback((id: string, called: string | null) => setNamed({ id, name: called }), []);
  return (
    <div className={page.page}>
      <header className={page.header}><h1>{t("intro.title")}</h1></header>
      <Target
        to={to} name={to && named?.id === to ? named.name : null} from={from} role={role} onChange={(which, value) => change[which](value)}
        onPick={({ id, text }) => { name(id, text); setTo(id); }}
      />
      {to ? <Answered key={to} asked={{ to, from, role }} onName={name} /> : (
        <section className={`${page.card} ${style.empty}`}>
          <h2>{t("intro.teach.title")}</h2>
          <p>{t("intro.teach.text")}</p>
        </section>
      )}
    </div>
  );
}

function Answered({ asked, onName }: { asked: Asked; onName: (id: string, name: string | null) => void }) {
  const { t } = useTranslation();
  const { value, error, retry } = useFollowed({ ...introductions(asked), keep: true });
  const { to } = asked;
  const called = value?.name;
  useEffect(() => {
    if (called !== undefined) onName(to, called);
  }, [to, called, onName]);
  const name = called ?? t("intro.unnamed");
  return (
    <>
      {error && !value && <Trouble error={error} onRetry={retry} />}
      {!error && !value && <div aria-busy="true"><Skeleton height={180} /></div>}
      {value?.isClosed && <p className={page.refusal} role="status">{t("intro.closed", { name })}</p>}
      {value && !value.isClosed && value.paths.length === 0 && (
        <section className={`${page.card} ${style.empty}`}>
          <h2>{t("intro.none.title", { name })}</h2>
          <p>{t("intro.none.text", { name })}</p>
          <Link to={`/${isAccount(asked.to) ? "accounts" : "contacts"}/${asked.to}`}>{t("intro.none.open", { name })}</Link>
        </section>
      )}
      {value && value.paths.length > 0 && (
        <ol className={style.chains}>
          {value.paths.map((path, index) => <Chain key={path.hops.map((hop) => hop.to).join(" ")} path={path} rank={index + 1} />)}
        </ol>
      )}
      {value && !value.complete && <p className={page.hint}>{t("intro.incomplete")}</p>}
    </>
  );
}
