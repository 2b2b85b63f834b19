import { Button, Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { Schema } from "leadgrains-client";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../app/session.tsx";
import { useWatching } from "../../../live/live-provider.tsx";
import { useLeadNames } from "../../../live/lead-names.ts";
import { Progress } from "../../../parts/operations/progress.tsx";
import { isOver, useOperation } from "../../../parts/operations/use-operation.ts";
import { Trouble } from "../../../shell/trouble.tsx";
import { Lines } from "./lines.tsx";
import style from "./many.module.css";
import { Workloads } from "./workloads.tsx";

/** As docs/api.md tells: what a preview says too, but for each single lead. */
type Result = Pick<Schema<"ReassignPreview">, "leads" | "moved" | "refused" | "workloads">;

/** How the reassigning goes, and what came of it. */
export function Outcome({ id, onAnew }: { id: string; onAnew: () => void }) {
  const { t, i18n } = useTranslation();
  const { operation, error, retry, cancel } = useOperation(id);
  if (error && !operation) return <Trouble error={error} onRetry={retry} />;
  if (!operation) return <div aria-busy="true"><Skeleton height={120} radius="lg" /></div>;
  if (!isOver(operation)) {
    return <section className={style.card} data-outcome={operation.status}><h2>{t("many.running")}</h2><Progress operation={operation} onCancel={cancel} /></section>;
  }
  const result = operation.result as Result | null;
  const number = (count: number) => count.toLocaleString(i18n.language);
  const moved = result?.moved ?? operation.done - operation.errors;
  return (
    <section className={style.preview} data-outcome={operation.status}>
      <h2 role="status">{t(`many.ended.${operation.status}`, { moved: number(moved), leads: number(result?.leads ?? operation.total ?? moved) })}</h2>
      <div className={style.outcome}>
        {operation.errors > 0 && <Stayed id={id} count={operation.errors} />}
        {result && <Workloads workloads={result.workloads} />}
      </div>
      <div className={style.foot}>
        <Button variant="default" component={Link} to="/reassignments">{t("many.room")}</Button>
        <Button onClick={onAnew}>{t("many.another")}</Button>
      </div>
    </section>
  );
}

/** Each lead that stayed where it is, and why. */
function Stayed({ id, count }: { id: string; count: number }) {
  const { t, i18n } = useTranslation();
  const { client } = useSession();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ["operation-errors", id, i18n.language, "all"], staleTime: Infinity, initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => (await client.get("/operations/{id}/errors", { path: { id }, query: { limit: 100, ...(pageParam ? { cursor: pageParam } : {}) }, signal })).body,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const errors = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const names = useLeadNames(useWatching().names, useMemo(() => errors.map(({ about }) => about), [errors]));
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  return (
    <div className={style.stack} aria-busy={!data}>
      <Lines title={t("many.refusals", { count: count.toLocaleString(i18n.language) })} lines={errors.map(({ about, reason }) => ({ id: about, title: names.get(about)?.title ?? null, account: names.get(about)?.account ?? null, reason }))} />
      <div className={style.ways}>
        {hasNextPage && <Button variant="subtle" size="compact-sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t("many.moreRefusals")}</Button>}
        <a className={style.link} href={`/api/v1/operations/${id}/errors.csv`} download>{t("many.download")}</a>
      </div>
    </div>
  );
}
