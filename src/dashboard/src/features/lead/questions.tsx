import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Schema } from "leadgrains-client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../parts/commands/use-command.ts";
import { Card } from "../../parts/page/card.tsx";
import { dayFromToday } from "../../parts/when/when.ts";
import type { Dossier, Lead } from "./lead.ts";
import style from "./lead.module.css";

const atFirst = 4;
const soon = 7;

interface Props {
  readonly lead: Lead;
  readonly dossier: Dossier | undefined;
  readonly isReading: boolean;
  readonly tasks: readonly Schema<"TaskResource">[];
}

/** What to find out next, the most important first, and whom to ask; one click makes a task of it. */
export function Questions({ lead, dossier, isReading, tasks }: Props) {
  const { t } = useTranslation();
  const [isWhole, showWhole] = useState(false);
  const gaps = dossier?.gaps ?? [];
  const taken = new Set(tasks.flatMap(({ state, origin }) => (state === "Open" && origin.kind === "Gap" && origin.ref ? [origin.ref] : [])));
  return (
    <Card title={t("questions.title")} data-card="questions">
      {isReading && <div aria-busy="true"><Skeleton height={120} /></div>}
      {lead.accountId === null && <p className={style.hint}>{t("questions.noAccount")}</p>}
      {dossier && gaps.length === 0 && <p className={style.hint}>{t("questions.none")}</p>}
      <ol className={style.questions}>{gaps.slice(0, isWhole ? gaps.length : atFirst).map((gap) => <Question key={gap.topic} lead={lead.id} gap={gap} isTaken={taken.has(gap.topic)} />)}</ol>
      {gaps.length > atFirst && <button type="button" className={style.quiet} aria-expanded={isWhole} onClick={() => showWhole(!isWhole)}>{t(isWhole ? "activity.less" : "activity.all", { count: gaps.length })}</button>}
    </Card>
  );
}

function Question({ lead, gap, isTaken }: { lead: string; gap: Schema<"GapResource">; isTaken: boolean }) {
  const { t } = useTranslation();
  const command = useCommand();
  const take = () => void command.run((client) =>
    client.post("/leads/{id}/tasks", { path: { id: lead }, body: { title: gap.question, due: dayFromToday(soon), origin: { kind: "Gap", ref: gap.topic } } }));
  return (
    <li>
      <p className={style.question}>{gap.question}</p>
      <p className={style.signalBy}>
        <span>{gap.why}</span>
        {gap.contacts.length > 0 ? <span>{t("questions.ask")} {gap.contacts.slice(0, 3).map(({ id, name }, index) => <span key={id}>{index > 0 && t("text.comma")}<Link to={`/contacts/${id}`}>{name ?? t("erased")}</Link></span>)}</span>
          : gap.roles.length > 0 && <span>{t("questions.askRole", { role: t(`buyingRole.${gap.roles[0]}`) })}</span>}
        {isTaken ? <span className={style.badge}>{t("questions.taken")}</span>
          : <button type="button" className={style.quiet} disabled={command.busy} aria-label={t("questions.takeOne", { question: gap.question })} onClick={take}>{t("questions.take")}</button>}
      </p>
      {command.refusal && <p className={style.refusal} role="alert">{command.refusal}</p>}
    </li>
  );
}
