import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Schema } from "leadgrains-client";
import { useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../live/live-provider.tsx";
import { useCommand } from "../../parts/commands/use-command.ts";
import { useOpening } from "../../parts/focus/use-opening.ts";
import { Card } from "../../parts/page/card.tsx";
import { day, moment } from "../../parts/when/when.ts";
import { isComposing } from "../../shell/composing.ts";
import type { Lead } from "./lead.ts";
import style from "./lead.module.css";

/** The problem that the seller sees, and what the customer said in their own words. */
export function Evidence({ lead, evidence }: { lead: Lead; evidence: Schema<"LeadEvidenceResource"> }) {
  const { t } = useTranslation();
  const { problem } = lead;
  const texts = problem && [["overlooked", problem.overlooked], ["harm", problem.harm], ["capability", problem.capability]] as const;
  return (
    <Card title={t("evidence.title")} data-card="evidence">
      {texts ? <dl className={style.problem}>{texts.map(([name, text]) => <div key={name}><dt>{t(`problem.${name}`)}</dt><dd>{text ?? t("erased")}</dd></div>)}</dl>
        : <p className={style.hint}>{t("evidence.noProblem")}</p>}
      <h3 className={style.sub}>{t("evidence.signals")}</h3>
      {evidence.signals.length === 0 && <p className={style.hint}>{t("evidence.noSignal")}</p>}
      <ul className={style.signals}>{evidence.signals.map((signal) => <Signal key={signal.number} lead={lead.id} signal={signal} />)}</ul>
    </Card>
  );
}

function Signal({ lead, signal }: { lead: string; signal: Schema<"SignalResource"> }) {
  const { t, i18n } = useTranslation();
  const command = useCommand();
  const people = useDirectory()?.people;
  const { isOpen: isAsking, open, opener } = useOpening();
  const [reason, setReason] = useState("");
  const ask = () => {
    setReason("");
    open(true);
  };
  const withdraw = async (event: FormEvent) => {
    event.preventDefault();
    if (await command.run((client) => client.post("/leads/{id}/signals/{number}/withdraw", { path: { id: lead, number: String(signal.number) }, body: { reason } }))) open(false);
  };
  return (
    <li className={style.signal} data-withdrawn={signal.withdrawn}>
      <blockquote>{signal.words ?? t("erased")}</blockquote>
      <p className={style.signalBy}>
        <Link to={`/contacts/${signal.contactId}`}>{signal.contactName ?? t("erased")}</Link>
        <span>{t(`signal.${signal.kind}`)}</span>
        <time dateTime={signal.at} title={moment(signal.at, i18n.language)}>{day(signal.at, i18n.language)}</time>
        {signal.heardBy && <span>{t("evidence.heardBy", { name: people?.get(signal.heardBy)?.name ?? t("who.unknown") })}</span>}
        {signal.withdrawn ? <span className={style.badge}>{t("evidence.withdrawn")}</span>
          : !isAsking && <button ref={opener} type="button" className={style.quiet} aria-label={t("evidence.withdrawOne", { words: signal.words ?? "" })} onClick={ask}>{t("evidence.withdraw")}</button>}
      </p>
      {isAsking && !signal.withdrawn && (
        <form className={style.inline} onSubmit={(event) => void withdraw(event)}>
          <input className={style.input} autoFocus aria-label={t("evidence.why")} placeholder={t("evidence.why")} maxLength={4000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} onKeyDown={(event) => event.key === "Escape" && !isComposing(event) && open(false)} />
          <Button type="submit" size="xs" variant="light" loading={command.busy} disabled={reason.trim() === ""}>{t("evidence.withdraw")}</Button>
        </form>
      )}
      {command.refusal && <p className={style.refusal} role="alert">{command.refusal}</p>}
    </li>
  );
}
