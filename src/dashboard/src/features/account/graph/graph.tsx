import { SegmentedControl, Skeleton } from "@mantine/core";
import { Suspense, lazy, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../../app/address.ts";
import { useFollowed } from "../../../parts/followed/use-followed.ts";
import { Trouble } from "../../../shell/trouble.tsx";
import { committeeOf } from "../committee/read.ts";
import { Controls } from "./controls.tsx";
import style from "./graph.module.css";
import { pathOf } from "./path.ts";
import { everything, graphOf } from "./read.ts";
import { Relations } from "./relations.tsx";
import { useAsked } from "./use-asked.ts";

const Drawing = lazy(() => import("./drawing.tsx"));
const nobody: ReadonlySet<string> = new Set();

/** What surrounds an account: drawn, or as a table of the same; as it is now, or as it was. */
export default function GraphTab({ id }: { id: string }) {
  const { t } = useTranslation();
  const [view, setView] = useAddress("view");
  const { asked, ask, mode } = useAsked();
  const shownNodes = useRef(nobody);
  const { value: graph, error, isStale, retry } = useFollowed(graphOf(id, asked, () => shownNodes.current));
  const { value: base } = useFollowed(graphOf(id, everything(asked.depth), () => shownNodes.current));
  const { value: committee } = useFollowed(committeeOf(id));
  shownNodes.current = useMemo(() => new Set(base?.nodes.map((node) => node.id)), [base]);
  const path = useMemo(() => pathOf(mode === "now" ? committee : undefined), [committee, mode]);
  const isTable = view === "table";
  return (
    <div className={style.tab}>
      <div className={style.top}>
        <Controls account={id} asked={asked} mode={mode} base={base} onAsk={ask} />
        <SegmentedControl
          size="xs" aria-label={t("graph.view")} value={isTable ? "table" : "drawing"} onChange={(value) => setView(value === "table" ? "table" : undefined)}
          data={[{ value: "drawing", label: t("graph.drawing") }, { value: "table", label: t("graph.table") }]}
        />
      </div>
      {!graph && (error ? <Trouble error={error} onRetry={retry} /> : <div aria-busy="true"><Skeleton height={520} radius="lg" /></div>)}
      {graph && (
        <>
          <p className={style.summary} role="status" data-nodes={graph.nodes.length} data-edges={graph.edges.length} aria-busy={isStale}>
            {t("graph.summary", { nodes: graph.nodes.length, edges: graph.edges.length })}
            {graph.truncated && <strong>{graph.leftOut && graph.leftOut.nodes > 0 ? t(graph.leftOut.atLeast ? "graph.leftOutAtLeast" : "graph.leftOut", { count: graph.leftOut.nodes }) : t("graph.leftOutRelations")}</strong>}
          </p>
          {isTable ? <Relations graph={graph} path={path} />
            : <Suspense fallback={<div aria-busy="true"><Skeleton height={520} radius="lg" /></div>}><Drawing root={id} graph={graph} base={base ?? graph} path={path} onTable={() => setView("table")} /></Suspense>}
        </>
      )}
    </div>
  );
}
