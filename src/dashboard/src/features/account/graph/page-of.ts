import type { Node } from "./read.ts";

/** Where somebody or something has a page of its own. */
export function pageOf({ kind, id }: Node): string | undefined {
  switch (kind) {
    case "Account": return `/accounts/${id}`;
    case "Contact": return `/contacts/${id}`;
    case "Lead": return `/leads/${id}`;
    default: return undefined;
  }
}
