import type { Change } from "leadgrains-client";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../live/live-provider.tsx";
import type { LeadName } from "../../live/lead-names.ts";
import { sentence } from "../changes/sentence.ts";
import { day, moment } from "../when/when.ts";
import style from "./activity.module.css";

const atFirst = 8;
const nothing: ReadonlyMap<string, LeadName> = new Map();

interface Props {
  /** Newest first. */
  readonly changes: readonly Change[];
  /** What the page is about: it is not called by its name again and again. */
  readonly self: string;
  /** Names of people there, as far as they are known. */
  readonly contacts: ReadonlyMap<string, string>;
  readonly leads?: ReadonlyMap<string, LeadName>;
}

/** What happened, as sentences; what was said stands below in full. */
export function Activity({ changes, self, contacts, leads = nothing }: Props) {
  const { t } = useTranslation();
  const [isWhole, showWhole] = useState(false);
  const shown = isWhole ? changes : changes.slice(0, atFirst);
  return (
    <>
      {changes.length === 0 && <p className={style.hint}>{t("activity.none")}</p>}
      <ol className={style.activity} data-activity>
        {shown.map((change) => <Item key={change.seq} change={change} self={self} contacts={contacts} leads={leads} />)}
      </ol>
      {changes.length > atFirst && <button type="button" className={style.toggle} aria-expanded={isWhole} onClick={() => showWhole(!isWhole)}>{t(isWhole ? "activity.less" : "activity.all", { count: changes.length })}</button>}
    </>
  );
}

/** What a change carries beside what its sentence tells. */
interface Told {
  readonly interaction?: { readonly at: string; readonly notes?: string | null; readonly minutes?: number | null; readonly participants?: readonly string[]; readonly direction?: string };
  readonly handover?: string | null;
  readonly title?: string | null;
  readonly note?: string | null;
  readonly after?: { readonly stage: string };
  readonly before?: { readonly stage: string } | null;
}

function Item({ change, self, contacts, leads }: Omit<Props, "changes" | "leads"> & { change: Change; leads: ReadonlyMap<string, LeadName> }) {
  const { t, i18n } = useTranslation();
  const people = useDirectory()?.people;
  const names = useMemo(() => ({ people: people ?? new Map(), leads, self, contacts }), [people, leads, self, contacts]);
  const { interaction, handover, title, note, after, before } = change.data as Told;
  const at = interaction?.at ?? change.at;
  const present = (interaction?.participants ?? []).filter((id) => id !== self).map((id) => contacts.get(id)).filter((name) => name !== undefined);
  const remarks = [
    ...(present.length > 0 ? [t("activity.with", { names: present.join(t("text.comma")) })] : []),
    ...(interaction?.minutes ? [t("activity.minutes", { count: interaction.minutes })] : []),
    ...(interaction?.direction === "Inbound" ? [t("log.inbound")] : []),
  ];
  const said = interaction?.notes ?? (change.type === "task.opened" ? title : null) ?? (handover ? t("handover", { text: handover }) : note);
  return (
    <li className={style.item} data-seq={change.seq} data-type={change.type} data-stage={after && after.stage !== before?.stage ? after.stage : undefined}>
      <p className={style.sentence}>
        {sentence(change, names, t).map((piece, index) => <span key={index} className={piece.role && style[piece.role]} data-stage={piece.stage}>{piece.text}</span>)}
        {remarks.map((remark) => <span key={remark} className={style.remark}>{remark}</span>)}
        <time className={style.when} dateTime={at} title={moment(at, i18n.language)}>{day(at, i18n.language)}</time>
      </p>
      {said && <p className={style.said}>{said}</p>}
    </li>
  );
}
