import type { Change } from "leadgrains-client";

const kept = 5_000;

/** The latest changes without a gap, to bring what was read a moment ago up to now. */
export class Recent {
  private changes: readonly Change[] = [];
  /** Everything after this position is known. */
  from = 0;

  begin(position: number): void {
    this.changes = [];
    this.from = position;
  }

  add(changes: readonly Change[]): void {
    const all = [...this.changes, ...changes];
    const dropped = all.slice(0, Math.max(0, all.length - kept)).at(-1);
    this.changes = all.slice(-kept);
    if (dropped) this.from = dropped.seq;
  }

  /** What came after a position, in order; null when it lies too far back to know. */
  since(position: number): readonly Change[] | null {
    if (position < this.from) return null;
    return this.changes.slice(this.changes.findLastIndex((change) => change.seq <= position) + 1);
  }
}
