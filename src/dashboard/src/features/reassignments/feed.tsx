import { SegmentedControl, Skeleton } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../app/address.ts";
import { useDirectory, useLive, useWatching } from "../../live/live-provider.tsx";
import { useLeadNames } from "../../live/lead-names.ts";
import { latestOf } from "../../parts/changes/latest.ts";
import { Trouble } from "../../shell/trouble.tsx";
import { Line } from "./line.tsx";
import style from "./room.module.css";

const ownerChanges: ReadonlySet<string> = new Set(["lead.reassigned", "lead.claimed", "lead.released"]);

/** The last changes as sentences, newest first. */
export function Feed({ team }: { team: string }) {
  const { t } = useTranslation();
  const [shown, show] = useAddress("changes");
  const { value: all, error, retry } = useLive(latestOf(`team:${team}`));
  const changes = useMemo(() => (shown === "owners" ? all?.filter((change) => ownerChanges.has(change.type)) : all), [all, shown]);
  const leads = useLeadNames(useWatching().names, useMemo(() => (changes ?? []).filter(({ entity }) => entity.kind === "Lead").map(({ entity }) => entity.id), [changes]));
  const people = useDirectory()?.people;
  const [first] = useState(() => new Set<number>());
  if (all && first.size === 0) for (const { seq } of all) first.add(seq);
  return (
    <section className={`${style.card} ${style.changes}`} aria-labelledby="feed-title">
      <div className={style.feedHead}>
        <h2 id="feed-title">{t("changes.title")}</h2>
        <SegmentedControl
          size="xs" aria-label={t("changes.shown")} value={shown === "owners" ? "owners" : "all"} onChange={(value) => show(value === "all" ? undefined : value)}
          data={[{ value: "all", label: t("changes.all") }, { value: "owners", label: t("changes.owners") }]}
        />
      </div>
      {!changes && (error ? <Trouble error={error} onRetry={retry} /> : <Skeleton height={320} />)}
      {changes?.length === 0 && <p className={style.hint}>{t(shown === "owners" ? "changes.noOwners" : "changes.none")}</p>}
      <div className={style.feed} role="log" aria-labelledby="feed-title" tabIndex={0} data-feed>
        <ol>
          {people && changes?.map((change) => <Line key={change.seq} change={change} people={people} lead={leads.get(change.entity.id)} isNew={!first.has(change.seq)} />)}
        </ol>
      </div>
    </section>
  );
}
