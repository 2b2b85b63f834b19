import type { Change } from "leadgrains-client";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "../../live/directory.ts";
import type { LeadName } from "../../live/lead-names.ts";
import { remarks, sentence } from "../../parts/changes/sentence.ts";
import style from "./room.module.css";

interface Props {
  readonly change: Change;
  readonly people: ReadonlyMap<string, Person>;
  readonly lead: LeadName | undefined;
  readonly isNew: boolean;
}

/** One change; drawn anew only when somebody's name becomes known. */
export const Line = memo(function Line({ change, people, lead, isNew }: Props) {
  const { t, i18n } = useTranslation();
  const names = { people, leads: new Map(lead ? [[change.entity.id, lead]] : []) };
  const more = remarks(change, names, t);
  return (
    <li className={isNew ? style.new : undefined} data-seq={change.seq}>
      <span className={style.when}>
        <time dateTime={change.at} title={full(change.at, i18n.language)}>{when(change.at, i18n.language)}</time><span>#{change.seq}</span>
      </span>
      <p className={style.sentence} data-sentence>
        {sentence(change, names, t).map((piece, index) => <span key={index} className={piece.role && style[piece.role]} data-stage={piece.stage}>{piece.text}</span>)}
      </p>
      {more.length > 0 && <p className={style.remarks}>{more.map((remark, index) => <span key={index}>{remark}</span>)}</p>}
    </li>
  );
});

function when(at: string, language: string): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  const form: Intl.DateTimeFormatOptions = isToday ? { hour: "2-digit", minute: "2-digit", second: "2-digit" } : { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" };
  return new Intl.DateTimeFormat(language, { ...form, hourCycle: "h23" }).format(date);
}

const full = (at: string, language: string) => new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "medium" }).format(new Date(at));
