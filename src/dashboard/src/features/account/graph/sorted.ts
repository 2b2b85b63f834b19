import type { Edge, Node } from "./read.ts";

export type Column = "from" | "kind" | "to" | "strength" | "since" | "basis" | "provenance" | "confidence";

/** A relation with its words. */
export interface Row {
  readonly edge: Edge;
  readonly from: Node | undefined;
  readonly to: Node | undefined;
  readonly kind: string;
  readonly basis: string;
  readonly provenance: string;
}

/** By one column, and where that is the same by who they are; what isn't known comes last, whichever way. */
export function sorted(rows: readonly Row[], column: Column, down: boolean, language: string): readonly Row[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const names = (a: Row, b: Row) => compare(a.from?.name ?? "", b.from?.name ?? "") || compare(a.to?.name ?? "", b.to?.name ?? "") || compare(a.kind, b.kind);
  return [...rows].sort((a, b) => {
    const [x, y] = [valueOf(a, column), valueOf(b, column)];
    if (x === null || y === null) return x === y ? names(a, b) : x === null ? 1 : -1;
    const order = typeof x === "number" && typeof y === "number" ? x - y : compare(String(x), String(y));
    return (down ? -order : order) || names(a, b);
  });
}

function valueOf({ edge, from, to, ...words }: Row, column: Column): string | number | null {
  switch (column) {
    case "from": return from?.name ?? null;
    case "to": return to?.name ?? null;
    case "strength": return edge.strength ?? null;
    case "confidence": return edge.confidence ?? null;
    case "since": return edge.since ?? null;
    default: return words[column];
  }
}
