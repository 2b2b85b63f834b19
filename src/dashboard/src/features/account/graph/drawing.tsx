import { useComputedColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { useTranslation } from "react-i18next";
import { icons } from "../../../shell/icons.tsx";
import { Canvas } from "./canvas.ts";
import { coloursOf } from "./colours.ts";
import style from "./graph.module.css";
import { arranged, placed } from "./layout.ts";
import type { Places } from "./layout.ts";
import { Legend } from "./legend.tsx";
import { Looked } from "./looked.tsx";
import { modelOf } from "./model.ts";
import { isArrow, next } from "./neighbour.ts";
import { pageOf } from "./page-of.ts";
import type { Graph } from "./read.ts";

interface Props {
  /** Where one begins to look. */
  readonly root: string;
  readonly graph: Graph;
  /** Today's graph with everything in it: it says where each thing stands, so that none of them jumps when less is shown. */
  readonly base: Graph;
  readonly path: ReadonlySet<string>;
  readonly onTable: () => void;
}

/** The graph as a drawing that is looked at by pointer or by arrow keys. */
export default function Drawing({ root, graph, base, path, onTable }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const scheme = useComputedColorScheme("light");
  const places = usePlaces(base, graph);
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas | null>(null);
  const [looked, look] = useState<string | null>(null);
  const [isImpossible, setImpossible] = useState(false);

  const open = (id: string) => {
    const node = graph.nodes.find((one) => one.id === id);
    const page = node && pageOf(node);
    if (page && id !== root) void navigate({ to: page });
  };
  const opening = useRef(open);
  opening.current = open;

  useEffect(() => {
    if (!places || !box.current) return undefined;
    const colours = coloursOf(box.current);
    try {
      canvas.current = new Canvas(modelOf(graph, placed(graph, places, stretchOf(box.current)), path, colours, t("text.erased")), box.current, colours, { look, open: (id) => opening.current(id) });
    } catch {
      setImpossible(true);
    }
    return () => {
      canvas.current?.end();
      canvas.current = null;
    };
    // What is shown changes in the canvas that is there; another theme or other places make a new one.
  }, [places, scheme]);
  useEffect(() => {
    if (places && box.current) canvas.current?.show(modelOf(graph, placed(graph, places, stretchOf(box.current)), path, coloursOf(box.current), t("text.erased")));
  }, [graph, path, places, t]);
  useEffect(() => canvas.current?.look(looked), [looked, graph, places]);
  useLeaveWheel(box);

  const press = (event: KeyboardEvent) => {
    const zoom = ({ "+": "in", "=": "in", "-": "out", "0": "all" } as const)[event.key];
    if (zoom) canvas.current?.zoom(zoom);
    else if (event.key === "Escape") look(null);
    else if (event.key === "Enter" && looked) open(looked);
    else if (isArrow(event.key) && places) {
      const to = looked === null ? root : next(looked, event.key, placed(graph, places, stretchOf(box.current!))) ?? looked;
      look(to);
      canvas.current?.seek(to);
    } else return;
    event.preventDefault();
  };

  if (isImpossible) return <p className={style.notice} role="alert">{t("graph.noDrawing")} <button type="button" className={style.plain} onClick={onTable}>{t("graph.toTable")}</button></p>;
  return (
    <section className={style.drawing} aria-label={t("graph.title")}>
      <div
        ref={box} className={style.canvas} role="application" tabIndex={0} aria-label={t("graph.drawing.title")} aria-describedby="graph-keys"
        aria-busy={!places} data-drawn={places ? graph.nodes.length : undefined} data-looked={looked ?? undefined} onKeyDown={press}
      />
      <div className={style.zoom}>
        <button type="button" aria-label={t("graph.zoomIn")} title={t("graph.zoomIn")} onClick={() => canvas.current?.zoom("in")}>{icons.plus}</button>
        <button type="button" aria-label={t("graph.zoomOut")} title={t("graph.zoomOut")} onClick={() => canvas.current?.zoom("out")}>{icons.minus}</button>
        <button type="button" aria-label={t("graph.zoomAll")} title={t("graph.zoomAll")} onClick={() => canvas.current?.zoom("all")}>{icons.fit}</button>
      </div>
      <Looked graph={graph} id={looked} />
      <Legend graph={graph} hasPath={path.size > 0} />
      <p className={style.keys} id="graph-keys">{t("graph.keys")}</p>
    </section>
  );
}

/** As wide as the room for it, within what still looks like the same graph. */
const stretchOf = ({ clientWidth, clientHeight }: HTMLElement) => Math.min(1.7, Math.max(0.75, clientWidth / Math.max(1, clientHeight)));

/** Where everything stands: worked out beside the page, and anew only where another graph lies below. */
function usePlaces(base: Graph, shown: Graph): Places | null {
  const [places, setPlaces] = useState<Places | null>(null);
  const known = useMemo(() => new Set(base.nodes.map(({ id }) => id)), [base]);
  // With little in common, e.g. far back in time, the one below is of no use.
  const of = shown.nodes.filter(({ id }) => known.has(id)).length < shown.nodes.length * 0.7 ? shown : base;
  const latest = useRef(of);
  latest.current = of;
  const key = useMemo(() => of.nodes.map(({ id }) => id).join(" "), [of]);
  useEffect(() => {
    const ended = new AbortController();
    void arranged(latest.current, ended.signal).then((found) => { if (!ended.signal.aborted) setPlaces(found); });
    return () => ended.abort();
  }, [key]);
  return places;
}

/** The wheel scrolls the page, unless somebody is at the drawing or holds Ctrl. */
function useLeaveWheel(box: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = box.current;
    const leave = (event: WheelEvent) => { if (!event.ctrlKey && document.activeElement !== element) event.stopPropagation(); };
    element?.addEventListener("wheel", leave, { capture: true, passive: true });
    return () => element?.removeEventListener("wheel", leave, { capture: true });
  }, [box]);
}
