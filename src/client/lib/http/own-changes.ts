import { waitingReads } from "../generated/waiting-reads.ts";

/** Remembers the client's own last change, so that what it reads next shows it, whichever server of the store answers. */
export class OwnChanges {
  private seq = 0;
  private history: string | null = null;

  /** Takes what an answer tells. */
  hear(headers: Headers): void {
    const history = headers.get("LeadGrains-History");
    if (history && history !== this.history) {
      if (this.history) this.seq = 0; // restored from a backup: what the position meant is gone
      this.history = history;
    }
    this.seq = Math.max(this.seq, Number(headers.get("LeadGrains-Seq")));
  }

  /** Adds `after` to the filters of a read that takes it; a later position that is given stays. */
  into(path: string, query: { readonly after?: unknown } = {}): object {
    if (this.seq === 0 || !waitingReads.has(path)) return query;
    const { after, ...others } = query;
    return { after: Math.max(this.seq, Number(after ?? 0)), ...others };
  }
}
