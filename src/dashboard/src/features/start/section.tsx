import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AlertRow } from "../../parts/alerts/alert-row.tsx";
import { Card } from "../../parts/page/card.tsx";
import { Task, subjectOf } from "../../parts/tasks/task.tsx";
import type { Whose } from "../../parts/whose/use-whose.ts";
import { GapRow } from "./gap-row.tsx";
import type { Gap } from "./gap-row.tsx";
import { LeadRow } from "./lead-row.tsx";
import type { Item, Section } from "./read.ts";
import style from "./start.module.css";

interface Props {
  readonly section: Section;
  readonly whose: Whose;
  /** Asks for the answer to a question. */
  readonly onAnswer: (gap: Gap) => void;
}

/** A section of the server's, under the name that it gives it: each item leads to what it is about, and says what can be done. */
export function SectionCard({ section: { code, name, items, more }, whose, onAnswer }: Props) {
  const { t } = useTranslation();
  const all = more ? addressOf(code, whose) : undefined;
  return (
    <Card title={name} data-card={code} aside={all && <Link className={style.link} to={all.to} search={all.search as never}>{t("start.more")}</Link>}>
      {items.length === 0 && <p className={style.hint}>{t(`start.none.${code}`, { defaultValue: "–" })}</p>}
      <ul className={style.rows}>{items.map((item) => rowOf(item, onAnswer))}</ul>
      {more && !all && <p className={style.hint}>{t(code === "dossier-gaps" ? "start.more.gaps" : "start.more.tasks")}</p>}
    </Card>
  );
}

function rowOf(item: Item, onAnswer: (gap: Gap) => void): ReactNode {
  if ("alert" in item) return <AlertRow key={item.alert.id} item={item} />;
  if ("gap" in item) return <GapRow key={`${item.accountId} ${item.gap.topic}`} item={item} onAnswer={onAnswer} />;
  if ("subject" in item) return <Task key={item.id} subject={subjectOf(item)} task={item} isNamed />;
  return <LeadRow key={item.id} lead={item} />;
}

/** Where the whole of it stands; undefined: nowhere but here. */
function addressOf(code: string, { scope: { ownerId, teamId } }: Whose): { to: string; search: Readonly<Record<string, string>> } | undefined {
  const theirs: Record<string, string> = ownerId ? { owner: ownerId } : teamId ? { team: teamId } : {};
  switch (code) {
    case "alerts": return { to: "/inbox", search: { status: "Alerts" } };
    case "own-leads": return { to: "/pipeline", search: theirs };
    case "competitor-leads": return { to: "/pipeline", search: { ...theirs, type: "Competition" } };
    case "pool": return { to: "/pipeline", search: { owner: "pool" } };
    default: return undefined;
  }
}
