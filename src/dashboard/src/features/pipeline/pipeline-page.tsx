import { Button, Progress, SegmentedControl, Skeleton } from "@mantine/core";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { useDirectory } from "../../live/live-provider.tsx";
import { DemoProgress } from "../../parts/begin/demo-progress.tsx";
import { Offers } from "../../parts/begin/offers.tsx";
import { useKey } from "../../parts/keys/use-key.ts";
import { mayCreateLead } from "../../parts/may/may.ts";
import type { Lead } from "../../parts/moves/moves.ts";
import { Trouble } from "../../shell/trouble.tsx";
import { Board } from "./board/board.tsx";
import { List } from "./board/list.tsx";
import { columnsOf } from "./columns.ts";
import { most } from "./data/pipeline.ts";
import type { Pipeline } from "./data/pipeline.ts";
import { useProgress } from "./data/progress.ts";
import { usePipeline } from "./data/use-pipeline.ts";
import { FilterBar } from "./filter-bar.tsx";
import { matcher, useFilters } from "./filters.ts";
import type { Filters } from "./filters.ts";
import { NewLead } from "./new-lead.tsx";
import { Views } from "./views.tsx";
import style from "./pipeline.module.css";

export default function PipelinePage() {
  const { t } = useTranslation();
  const [filters, set] = useFilters();
  const { value: pipeline, error, retry } = usePipeline(filters);
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const { me } = useSession();
  const add = mayCreateLead(me) ? () => setAdding(true) : undefined;
  useKey("c", () => add?.()); // adds a lead
  return (
    <div className={style.page} aria-busy={!pipeline && !error}>
      <header className={style.header}>
        <h1>{t("pipeline.title")}</h1>
        <SegmentedControl
          size="xs" className={style.toggle!} aria-label={t("pipeline.view")} value={filters.view === "list" ? "list" : "board"} onChange={(view) => set({ view: view === "list" ? view : undefined })}
          data={[{ value: "board", label: t("pipeline.board") }, { value: "list", label: t("pipeline.list") }]}
        />
        <FilterBar filters={filters} onChange={set} />
        <div className={style.tools}>
          <Views filters={filters} />
          {add && <Button size="xs" id="new-lead" onClick={add}>{t("pipeline.new")}</Button>}
        </div>
      </header>
      <DemoProgress />
      {!pipeline && (error ? <Trouble error={error} onRetry={retry} /> : <Loading />)}
      {pipeline && <Shown pipeline={pipeline} filters={filters} onChange={set} added={added} onAdd={add} />}
      {isAdding && <NewLead onClose={() => setAdding(false)} onDone={(id) => { setAdded(id); setAdding(false); }} />}
    </div>
  );
}

function Shown({ pipeline: { cards, left }, filters, onChange, added, onAdd }: { pipeline: Pipeline; filters: Filters; onChange: (some: Partial<Filters>) => void; added: string | null; onAdd: (() => void) | undefined }) {
  const { t, i18n } = useTranslation();
  const people = useDirectory()?.people;
  const ownerOf = useCallback((lead: Lead) => (lead.ownerId ? people?.get(lead.ownerId)?.name ?? lead.ownerName ?? t("who.unknown") : t("pipeline.pool")), [people, t]);
  // Typing goes before looking through thousands.
  const { type, source, q } = useDeferredValue(filters);
  const columns = useMemo(() => columnsOf(cards, matcher({ type, source, q })), [cards, type, source, q]);
  const leads = useMemo(() => columns.flatMap((column) => column.leads), [columns]);
  const isAll = !filters.team && !filters.owner && !type && !source && !q;
  if (cards.size === 0 && isAll) return <Empty onAdd={onAdd} />;
  return (
    <>
      {left > 0 && <p className={style.refusal} role="status">{t("pipeline.tooMany", { shown: most.toLocaleString(i18n.language), left: left.toLocaleString(i18n.language) })}</p>}
      <p className={leads.length === 0 ? style.nothing : style.hidden} role="status">
        {leads.length === 0 ? t("pipeline.nothing") : t("pipeline.shown", { shown: leads.length, all: cards.size })}
      </p>
      {filters.view === "list"
        ? <List cards={cards} leads={leads} sort={filters.sort} onSort={(sort) => onChange({ sort })} ownerOf={ownerOf} added={added} />
        : <Board cards={cards} columns={columns} ownerOf={ownerOf} added={added} />}
    </>
  );
}

function Loading() {
  const { t, i18n } = useTranslation();
  const progress = useProgress();
  return (
    <div className={style.loading}>
      {progress && (
        <p className={style.progress} role="status">
          {t("pipeline.reading", { done: progress.done.toLocaleString(i18n.language), total: progress.total.toLocaleString(i18n.language) })}
          <Progress value={(progress.done / Math.max(1, progress.total)) * 100} aria-label={t("pipeline.title")} transitionDuration={0} />
        </p>
      )}
      <div className={style.board}>{[0, 1, 2, 3].map((column) => <Skeleton key={column} height={320} radius="md" />)}</div>
    </div>
  );
}

/** How to get something to look at. */
function Empty({ onAdd }: { onAdd: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <section className={style.empty}>
      <h2>{t("pipeline.empty.title")}</h2>
      <p>{t("pipeline.empty.text")}</p>
      {onAdd && <div><Button variant="default" onClick={onAdd}>{t("pipeline.empty.add")}</Button></div>}
      <Offers />
    </section>
  );
}
