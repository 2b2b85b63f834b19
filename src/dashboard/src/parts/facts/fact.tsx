import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../live/live-provider.tsx";
import { day } from "../when/when.ts";
import style from "./facts.module.css";
import { ended } from "./facts.ts";
import type { Fact } from "./facts.ts";

interface Props {
  readonly fact: Fact;
  readonly byId: ReadonlyMap<string, Fact>;
  /** What can be done about it here. */
  readonly onRule?: ((fact: Fact) => void) | undefined;
  readonly onWithdraw?: ((fact: Fact) => void) | undefined;
  readonly onRenew?: ((fact: Fact) => void) | undefined;
}

/** What it says that can be compared: the number with its unit. */
export function worth({ value, unit }: Fact, t: TFunction): string {
  if (value === null) return "";
  const number = /^\d{1,15}$/.test(value) ? Number(value).toLocaleString("en") : value;
  return unit === null ? number : `${number} ${t(`unit.${unit}`, { defaultValue: unit })}`;
}

/** One fact, verbatim, with where it comes from and what became of it. */
export function FactLine({ fact, byId, onRule, onWithdraw, onRenew }: Props) {
  const { t, i18n } = useTranslation();
  const stands = !ended.has(fact.status);
  const value = worth(fact, t);
  return (
    <li className={style.fact} data-fact={fact.id} data-status={fact.status}>
      <p className={style.statement}>
        <span className={style.status} data-status={fact.status}>{t(`factStatus.${fact.status}`)}</span>
        {value && <strong>{value}</strong>}
        <q>{fact.statement ?? t("text.erased")}</q>
      </p>
      <p className={style.small}>
        <Source fact={fact} />
        <span>{t("fact.collected", { name: useAuthor(fact.collectedBy), day: day(fact.collectedAt, i18n.language) })}</span>
        {fact.validUntil && <span>{t("fact.validUntil", { day: day(fact.validUntil, i18n.language) })}</span>}
        {fact.confidentiality !== "Internal" && <span className={style.chip}>{t(`confidentiality.${fact.confidentiality}`)}</span>}
        {fact.leftOut && <span className={style.chip}>{t("fact.leftOut")}</span>}
      </p>
      <Ties fact={fact} byId={byId} />
      {stands && (onRule || onRenew || onWithdraw) && (
        <p className={style.actions}>
          {onRule && fact.status === "Disputed" && <button type="button" className={style.plain} data-do="rule" onClick={() => onRule(fact)}>{t("fact.rule")}</button>}
          {onRenew && <button type="button" className={style.plain} data-do="renew" onClick={() => onRenew(fact)}>{t("fact.renew")}</button>}
          {onWithdraw && <button type="button" className={style.plain} data-do="withdraw" onClick={() => onWithdraw(fact)}>{t("fact.withdraw")}</button>}
        </p>
      )}
    </li>
  );
}

function Source({ fact: { method, source } }: { fact: Fact }) {
  const { t } = useTranslation();
  const isContact = source.kind === "Person" && source.name !== null && source.ref?.startsWith("con_");
  const name = source.name ?? source.ref ?? t("text.erased");
  const heard = source.heardFromName ?? source.heardFrom;
  return (
    <span>
      {t(`method.${method}`)}{t("text.colon")}{isContact ? <Link className={style.link} to={`/contacts/${source.ref}`}>{name}</Link> : <b>{name}</b>}
      {source.kind !== "Person" && t("text.inBrackets", { text: t(`sourceKind.${source.kind}`) })}
      {heard && t("text.inBrackets", { text: t("fact.heardFrom", { name: heard }) })}
    </span>
  );
}

/** How it stands to others: what it rests on, what it bears out or speaks against, what took its place. */
function Ties({ fact, byId }: { fact: Fact; byId: ReadonlyMap<string, Fact> }) {
  const { t, i18n } = useTranslation();
  const by = useAuthor(fact.ended?.endedBy ?? fact.ruling?.by ?? null);
  const said = (ids: readonly string[]) => ids.map((one) => byId.get(one)?.statement).filter(Boolean).map((text) => t("text.quoted", { text })).join(t("text.comma"));
  const ties = ([["fact.rests", fact.rests], ["fact.agrees", fact.agrees], ["fact.contradicts", fact.contradicts]] as const).filter(([, ids]) => ids.length > 0);
  const { ruling, ended: end } = fact;
  if (ties.length === 0 && !ruling && !end) return null;
  return (
    <>
      {ties.map(([key, ids]) => <p key={key} className={style.small}>{t(key, { facts: said(ids) || t("fact.others", { count: ids.length }) })}</p>)}
      {ruling && !end && <p className={style.small} data-ruling>{t("fact.ruled", { name: by, day: day(ruling.at, i18n.language), reason: ruling.reason ?? t("text.erased") })}</p>}
      {end && <p className={style.small} data-ended>{t(`fact.ended.${end.kind}`, { name: by, day: day(end.at, i18n.language) })}{end.reason && `${t("text.colon")}${end.reason}`}</p>}
    </>
  );
}

/** Who did it, for people. */
function useAuthor(author: Fact["collectedBy"] | null): string {
  const { t } = useTranslation();
  const directory = useDirectory();
  if (!author) return "";
  if (author.kind === "User") return author.name ?? directory?.people.get(author.id)?.name ?? t("who.unknown");
  return author.name ?? t(`who.${author.kind.toLowerCase()}`);
}
