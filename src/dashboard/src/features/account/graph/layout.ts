import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Graph as Shown } from "./read.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
}

export type Places = ReadonlyMap<string, Place>;

/** Iterations between two of which the page may do something else. */
const slice = 12;

/** Waits until the page has had its turn. */
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Where everything stands: always the same for the same graph. It begins as a fan around the one in the middle, and forces then
 * pull together what is related. Done in slices, so that the page goes on meanwhile.
 */
export async function arranged(shown: Shown, signal: AbortSignal): Promise<Places> {
  const places = fan(shown);
  const graph = new Graph({ multi: false, type: "undirected" });
  for (const { id } of shown.nodes) graph.addNode(id, { ...places.get(id)!, size: 1 });
  for (const { from, to, strength } of shown.edges) {
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) continue;
    graph.mergeEdge(from, to, { weight: 0.4 + (strength ?? 0.5) });
  }
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 0.6, scalingRatio: 8, slowDown: 4 + Math.log(1 + graph.order), barnesHutOptimize: graph.order > 300, edgeWeightInfluence: 1 };
  for (let done = 0; done < rounds(graph.order); done += slice) {
    forceAtlas2.assign(graph, { iterations: slice, settings, getEdgeWeight: "weight" });
    await turn();
    if (signal.aborted) break;
  }
  return level(new Map(graph.mapNodes((id, { x, y }) => [id, { x, y } as Place])));
}

/** Turned so that it is wider than high, as the room for it is. */
function level(places: Places): Places {
  const all = [...places.values()];
  const mean = { x: all.reduce((sum, { x }) => sum + x, 0) / all.length, y: all.reduce((sum, { y }) => sum + y, 0) / all.length };
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of all) {
    xx += (x - mean.x) ** 2;
    xy += (x - mean.x) * (y - mean.y);
    yy += (y - mean.y) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x * cos + y * sin, y: y * cos - x * sin }]));
}

/** Small graphs settle soon, and big ones are not read by their last detail. */
const rounds = (nodes: number) => (nodes < 100 ? 360 : 240);

/** Each branch gets a sector as wide as it has leaves, each step a ring. */
export function fan({ nodes, edges }: Shown): Map<string, Place> {
  const root = nodes.find(({ depth }) => depth === 0) ?? nodes[0];
  const children = tree(nodes, edges);
  const leaves = new Map<string, number>();
  const count = (id: string): number => {
    const sum = (children.get(id) ?? []).reduce((so, child) => so + count(child), 0) || 1;
    leaves.set(id, sum);
    return sum;
  };
  const places = new Map<string, Place>();
  const put = (id: string, from: number, to: number, ring: number): void => {
    // A little askew: forces find no way out of a straight line.
    const angle = (from + to) / 2 + 0.3 * Math.sin(places.size);
    places.set(id, { x: Math.cos(angle) * ring * 10, y: Math.sin(angle) * ring * 10 });
    let at = from;
    for (const child of children.get(id) ?? []) {
      const width = ((to - from) * leaves.get(child)!) / leaves.get(id)!;
      put(child, at, at + width, ring + 1);
      at += width;
    }
  };
  if (root) {
    count(root.id);
    put(root.id, 0, 2 * Math.PI, 0);
  }
  // What hangs together with nothing that is shown.
  const stray = nodes.filter(({ id }) => !places.has(id));
  stray.forEach(({ id, depth }, index) => places.set(id, { x: Math.cos(index) * (depth + 1) * 10, y: Math.sin(index) * (depth + 1) * 10 }));
  return places;
}

/** Everything hangs from a neighbour that is a step nearer. */
function tree(nodes: Shown["nodes"], edges: Shown["edges"]): ReadonlyMap<string, readonly string[]> {
  const depths = new Map(nodes.map(({ id, depth }) => [id, depth]));
  const parents = new Map<string, string>();
  for (const { from, to } of edges) {
    for (const [near, far] of [[from, to], [to, from]] as const) {
      if (depths.get(far) === (depths.get(near) ?? Infinity) + 1 && !parents.has(far)) parents.set(far, near);
    }
  }
  const children = new Map<string, string[]>();
  for (const { id } of nodes) {
    const parent = parents.get(id);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  return children;
}

/**
 * Places for what is shown: known ones stay, the rest stands beside somebody it is related to.
 * @param stretch how much wider than high there is room: names are written sideways
 */
export function placed(shown: Shown, known: Places, stretch: number): Places {
  const neighbours = new Map<string, string>();
  for (const { from, to } of shown.edges) {
    if (known.has(from) && !known.has(to)) neighbours.set(to, from);
    if (known.has(to) && !known.has(from)) neighbours.set(from, to);
  }
  return new Map(shown.nodes.map(({ id }, index) => {
    const beside = known.get(neighbours.get(id) ?? "") ?? { x: 0, y: 0 };
    const { x, y } = known.get(id) ?? { x: beside.x + Math.cos(index) * 4, y: beside.y + Math.sin(index) * 4 };
    return [id, { x: x * stretch, y }];
  }));
}
