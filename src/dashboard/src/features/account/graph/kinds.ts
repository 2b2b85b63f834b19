import type { Edge, EdgeKind } from "./read.ts";

/** Kinds of relations that are of one sort, and drawn in one colour. */
export const groups = {
  companies: ["Parent", "Supplier", "Customer", "Partner", "Competitor"],
  work: ["Employment"],
  roles: ["DecisionMaker", "Influencer", "Executor", "Informant", "Guide", "Leaver"],
  people: ["Colleague", "FormerColleague", "Classmate", "Friend", "Relative", "Professional", "MetAt", "Attended"],
  influence: ["Influence"],
  leads: ["Lead", "Signal", "Owns", "ReferredBy"],
} as const satisfies Readonly<Record<string, readonly EdgeKind[]>>;

export type Group = keyof typeof groups;

export const groupNames = Object.keys(groups) as readonly Group[];

export const allKinds: readonly EdgeKind[] = Object.values(groups).flat();

const groupByKind = new Map<EdgeKind, Group>(groupNames.flatMap((name) => groups[name].map((kind): [EdgeKind, Group] => [kind, name])));

export const groupOf = ({ kind }: Edge): Group => groupByKind.get(kind) ?? "people";
