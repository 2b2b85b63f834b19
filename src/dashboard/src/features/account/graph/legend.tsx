import { useTranslation } from "react-i18next";
import style from "./graph.module.css";
import { groupNames, groupOf } from "./kinds.ts";
import type { Graph } from "./read.ts";

const kinds = ["Account", "Contact", "Lead", "User", "Class"] as const;

/** What the colours mean, as far as they occur. */
export function Legend({ graph, hasPath }: { graph: Graph; hasPath: boolean }) {
  const { t } = useTranslation();
  const there = new Set(graph.nodes.map(({ kind }) => kind));
  const lines = new Set(graph.edges.map(groupOf));
  return (
    <ul className={style.legend} aria-label={t("graph.legend")}>
      {kinds.filter((kind) => there.has(kind)).map((kind) => <li key={kind}><i className={style.dot} data-node={kind} />{t(`entity.${kind}`)}</li>)}
      {groupNames.filter((name) => lines.has(name)).map((name) => <li key={name}><i className={style.line} data-group={name} />{t(`edgeGroup.${name}`)}</li>)}
      {hasPath && <li><i className={style.line} data-group="path" />{t("path.title")}</li>}
    </ul>
  );
}
