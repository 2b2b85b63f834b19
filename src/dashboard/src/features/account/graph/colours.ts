import type { Group } from "./kinds.ts";
import type { Node } from "./read.ts";

/** The page's colours, as what draws on a canvas needs them. */
export interface Colours {
  readonly text: string;
  readonly muted: string;
  readonly card: string;
  readonly faint: string;
  readonly path: string;
  readonly focus: string;
  readonly nodes: Readonly<Record<Node["kind"], string>>;
  readonly edges: Readonly<Record<Group, string>>;
}

/** A colour on a ground, both as `#rrggbb`: what is see-through adds up where many lines cross. @param share of the colour, 0 to 1 */
export function mixed(colour: string, ground: string, share: number): string {
  const part = (text: string, at: number) => parseInt(text.slice(at, at + 2), 16);
  return `#${[1, 3, 5].map((at) => Math.round(part(colour, at) * share + part(ground, at) * (1 - share)).toString(16).padStart(2, "0")).join("")}`;
}

/** Names of the theme's colours; graph.module.css has those that only graphs need. */
export function coloursOf(element: HTMLElement): Colours {
  const style = getComputedStyle(element);
  const named = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const node = { Account: named("node-account"), Contact: named("node-contact"), Lead: named("node-lead"), User: named("node-user"), Class: named("node-class"), Team: named("muted"), Workspace: named("muted") };
  const edge = { companies: named("edge-companies"), work: named("edge-work"), roles: named("edge-roles"), people: named("edge-people"), influence: named("edge-influence"), leads: named("edge-leads") };
  return { text: named("text"), muted: named("muted"), card: named("card"), faint: named("edge-faint"), path: named("edge-path"), focus: named("focus"), nodes: node, edges: edge };
}
