import Graph from "graphology";
import { mixed } from "./colours.ts";
import type { Colours } from "./colours.ts";
import { groupOf } from "./kinds.ts";
import type { Group } from "./kinds.ts";
import type { Places } from "./layout.ts";
import { pair } from "./path.ts";
import type { Edge, Graph as Shown, Node } from "./read.ts";

export interface Dot {
  x: number;
  y: number;
  size: number;
  label: string;
  color: string;
  forceLabel: boolean;
  zIndex: number;
}

export interface Line {
  size: number;
  color: string;
  type: "line" | "arrow";
  zIndex: number;
  isPath: boolean;
}

export type Model = Graph<Dot, Line>;

/** So many names can be read at once without looking closer. */
const readable = 60;

/** What is drawn: a dot for each thing, one line for all that two have to do with each other. */
export function modelOf(shown: Shown, places: Places, path: ReadonlySet<string>, colours: Colours, nameless: string): Model {
  const model: Model = new Graph<Dot, Line>({ multi: false, type: "directed" });
  const degrees = degreesOf(shown);
  const crowd = shown.nodes.length > 200 ? 0.55 : shown.nodes.length > readable ? 0.75 : 1;
  const onPath = new Set([...path].flatMap((step) => step.split(" ")));
  for (const node of shown.nodes) {
    const isImportant = node.depth === 0 || onPath.has(node.id);
    model.addNode(node.id, {
      ...places.get(node.id)!,
      size: sizeOf(node, degrees.get(node.id) ?? 0) * crowd,
      label: short(node.name ?? nameless),
      color: colours.nodes[node.kind],
      forceLabel: shown.nodes.length <= readable || isImportant,
      zIndex: isImportant ? 2 : 1,
    });
  }
  for (const edges of together(shown)) addLine(model, edges, path, colours, crowd);
  return model;
}

function addLine(model: Model, edges: readonly Edge[], path: ReadonlySet<string>, colours: Colours, crowd: number): void {
  const step = edges.find((edge) => edge.kind === "Influence" && path.has(pair(edge.from, edge.to)));
  const best = step ?? edges.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  if (!model.hasNode(best.from) || !model.hasNode(best.to) || best.from === best.to) return;
  model.addEdge(best.from, best.to, {
    size: step ? 4 : (0.8 + 2.2 * (best.strength ?? 0.25)) * crowd,
    color: step ? colours.path : edges.some(({ current }) => current) ? mixed(colours.edges[groupOf(best)], colours.card, crowd < 0.6 ? pale : 1) : colours.faint,
    type: best.kind === "Influence" ? "arrow" : "line",
    zIndex: step ? 2 : 1,
    isPath: step !== undefined,
  });
}

/** How much of a colour there is left where lines lie closely. */
const pale = 0.45;

/** Of several relations of two the one that tells most is drawn. */
const telling: readonly Group[] = ["work", "roles", "companies", "leads", "people", "influence"];
const weightOf = (edge: Edge) => (edge.current ? 10 : 0) + telling.indexOf(groupOf(edge)) + (edge.strength ?? 0);

/** Relations by the two that have them. */
function together({ edges }: Shown): Iterable<readonly Edge[]> {
  const pairs = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = edge.from < edge.to ? pair(edge.from, edge.to) : pair(edge.to, edge.from);
    const known = pairs.get(key);
    if (known) known.push(edge);
    else pairs.set(key, [edge]);
  }
  return pairs.values();
}

function degreesOf({ edges }: Shown): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { from, to } of edges) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

const sizeOf = ({ depth, kind }: Node, degree: number) => (depth === 0 ? 17 : (kind === "Account" ? 9 : 6.5) + Math.min(5, Math.sqrt(degree)));

/** In halves of a Chinese character. */
const longest = 24;

/** Long titles would cover what stands beside them; the table has them whole. */
function short(name: string): string {
  let width = 0;
  for (const [index, character] of [...name].entries()) {
    width += character > "\u2e7f" ? 2 : 1;
    if (width > longest) return `${[...name].slice(0, index - 1).join("").trimEnd()}…`;
  }
  return name;
}
