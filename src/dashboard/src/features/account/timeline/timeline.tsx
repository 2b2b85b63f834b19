import { Skeleton } from "@mantine/core";
import type { Change } from "leadgrains-client";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLeadNames } from "../../../live/lead-names.ts";
import { useDirectory, useLive, useWatching } from "../../../live/live-provider.tsx";
import { latestOf } from "../../../parts/changes/latest.ts";
import { sentence } from "../../../parts/changes/sentence.ts";
import { day } from "../../../parts/when/when.ts";
import { useFollowed } from "../../../parts/followed/use-followed.ts";
import { Trouble } from "../../../shell/trouble.tsx";
import { contactsOf } from "../../../parts/known/known.ts";
import style from "./timeline.module.css";

/** What happened at an account and its leads, newest first, day by day. */
export default function TimelineTab({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const { value: changes, error, retry } = useLive(latestOf(`account:${id}`));
  const { value: contacts } = useFollowed(contactsOf(id));
  const people = useDirectory()?.people;
  const leads = useLeadNames(useWatching().names, useMemo(() => [...new Set((changes ?? []).filter(({ entity }) => entity.kind === "Lead").map(({ entity }) => entity.id))], [changes]));
  // Which account it is goes without saying here.
  const titled = useMemo(() => new Map([...leads].map(([lead, { title }]) => [lead, { title, account: null }])), [leads]);
  const named = useMemo(() => new Map((contacts ?? []).map(({ id: contact, name }) => [contact as string, name])), [contacts]);
  if (!changes || !people) return error ? <Trouble error={error} onRetry={retry} /> : <div aria-busy="true"><Skeleton height={320} radius="lg" /></div>;
  const days = byDay(changes, i18n.language);
  return (
    <section className={style.card} aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t("timeline.title")}</h2>
      {changes.length === 0 && <p className={style.hint}>{t("timeline.none")}</p>}
      {days.map(([on, ofDay]) => (
        <section key={on} className={style.day} aria-label={on}>
          <h3>{on}</h3>
          <ol>
            {ofDay.map((change) => (
              <li key={change.seq} data-seq={change.seq} data-type={change.type}>
                <time dateTime={change.at}>{time(change, i18n.language)}</time>
                <p>{sentence(change, { people, leads: titled, contacts: named }, t).map((piece, index) => <span key={index} className={piece.role && style[piece.role]} data-stage={piece.stage}>{piece.text}</span>)}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function byDay(changes: readonly Change[], language: string): readonly (readonly [string, readonly Change[]])[] {
  const days = new Map<string, Change[]>();
  for (const change of changes) {
    const on = day(change.at, language);
    days.set(on, [...(days.get(on) ?? []), change]);
  }
  return [...days];
}

const time = ({ at }: Change, language: string) => new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));
