import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { day } from "../../../parts/when/when.ts";
import style from "./graph.module.css";
import { pageOf } from "./page-of.ts";
import { pair } from "./path.ts";
import type { Graph, Node } from "./read.ts";
import { sorted } from "./sorted.ts";
import type { Column, Row } from "./sorted.ts";

const columns: readonly Column[] = ["from", "kind", "to", "strength", "since", "basis", "provenance", "confidence"];
const numbers: ReadonlySet<Column> = new Set(["strength", "confidence"]);

/** The same as the drawing, line by line. */
export function Relations({ graph, path }: { graph: Graph; path: ReadonlySet<string> }) {
  const { t, i18n } = useTranslation();
  const [sort, setSort] = useState<{ column: Column; down: boolean }>({ column: "from", down: false });
  const nodes = useMemo(() => new Map(graph.nodes.map((node) => [node.id, node])), [graph]);
  const rows = useMemo(() => sorted(graph.edges.map((edge): Row => ({
    edge, from: nodes.get(edge.from), to: nodes.get(edge.to), kind: t(`edge.${edge.kind}`), basis: t(`edgeBasis.${edge.basis}`), provenance: t(`edgeProvenance.${edge.provenance}`),
  })), sort.column, sort.down, i18n.language), [graph, nodes, sort, t, i18n.language]);
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
  return (
    <div className={style.tableBox} tabIndex={0} role="region" aria-label={t("graph.table.title")}>
      <table className={style.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={numbers.has(column) ? style.number : undefined} aria-sort={sort.column === column ? (sort.down ? "descending" : "ascending") : undefined}>
                <button type="button" data-sort={column} onClick={() => setSort({ column, down: sort.column === column ? !sort.down : numbers.has(column) })}>{t(`graph.column.${column}`)}<span aria-hidden="true">{sort.column === column ? (sort.down ? "↓" : "↑") : ""}</span></button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ edge, from, to, kind, basis, provenance }, index) => (
            <tr key={index} data-kind={edge.kind} data-current={edge.current} data-path={path.has(pair(edge.from, edge.to)) && edge.kind === "Influence"}>
              <td className={style.node}><Name node={from} /></td>
              <td className={style.kind} title={[kind, edge.title].filter(Boolean).join(" · ")}>{kind}{edge.title && edge.kind === "Employment" && <span className={style.muted}> {edge.title}</span>}{edge.leaning && <span className={style.muted}> {t(`leaning.${edge.leaning}`)}</span>}</td>
              <td className={style.node}><Name node={to} /></td>
              <td className={style.number}>{edge.strength == null ? "–" : percent.format(edge.strength)}</td>
              <td className={style.time}>{edge.since ? day(edge.since.slice(0, 10), i18n.language) : "–"}{edge.until && ` – ${day(edge.until.slice(0, 10), i18n.language)}`}{!edge.current && <span className={style.muted}> {t("graph.over")}</span>}</td>
              <td>{basis}</td>
              <td>{provenance}</td>
              <td className={style.number}>{percent.format(edge.confidence ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={style.hint}>{t("graph.none")}</p>}
    </div>
  );
}

function Name({ node }: { node: Node | undefined }) {
  const { t } = useTranslation();
  if (!node) return <>–</>;
  const name = node.name ?? t("text.erased");
  const page = pageOf(node);
  return (
    <span className={style.named}>
      <i className={style.dot} data-node={node.kind} role="img" aria-label={t(`entity.${node.kind}`)} title={t(`entity.${node.kind}`)} />
      {page ? <Link className={style.link} to={page} title={name}>{name}</Link> : <span>{name}</span>}
    </span>
  );
}
