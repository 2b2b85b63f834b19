import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import style from "./graph.module.css";
import { pageOf } from "./page-of.ts";
import type { Graph } from "./read.ts";

const few = 6;

/** Who is looked at, and what they have to do with whom. */
export function Looked({ graph, id }: { graph: Graph; id: string | null }) {
  const { t } = useTranslation();
  const nodes = useMemo(() => new Map(graph.nodes.map((node) => [node.id, node])), [graph]);
  const node = id === null ? undefined : nodes.get(id);
  const edges = graph.edges.filter(({ from, to }) => from === id || to === id);
  const name = (one: string) => nodes.get(one)?.name ?? t("text.erased");
  return (
    <div className={style.looked} role="status" aria-live="polite" data-shown={node !== undefined}>
      {node && (
        <>
          <p><strong>{node.name ?? t("text.erased")}</strong> <span className={style.muted}>{t(`entity.${node.kind}`)} · {t("graph.relations", { count: edges.length })}</span></p>
          <ul>
            {edges.slice(0, few).map((edge, index) => <li key={index}>{t("graph.relation", { kind: t(`edge.${edge.kind}`), from: name(edge.from), to: name(edge.to) })}</li>)}
            {edges.length > few && <li className={style.muted}>{t("graph.more", { count: edges.length - few })}</li>}
          </ul>
          {pageOf(node) && <Link className={style.link} to={pageOf(node)!} tabIndex={-1}>{t("graph.open")}</Link>}
        </>
      )}
    </div>
  );
}
