import type { QueryClient } from "@tanstack/react-query";
import type { Change, Client, Watch } from "leadgrains-client";
import { directoryKey, readDirectory } from "./directory.ts";
import { Recent } from "./recent.ts";
import { advanced } from "./reading.ts";
import type { Reading } from "./reading.ts";

const all = ["live"];

/**
 * One watch for the whole page. Everything under the query key `live` is a {@link Reading}: each change is folded into all of
 * them, and what is read while changes come in is brought up to now before it is shown.
 */
export class Live {
  readonly watch: Watch;
  /** When there is a position that reads have to reach. */
  readonly begun: Promise<void>;
  private readonly recent = new Recent();
  private readonly listeners = new Set<(changes: readonly Change[]) => void>();

  constructor(private readonly client: Client, private readonly queries: QueryClient) {
    let begun = () => {};
    this.begun = new Promise((resolve) => { begun = resolve; });
    queries.removeQueries({ queryKey: all }); // of a watch before: between the two something may be missing
    queries.setQueryDefaults(all, { staleTime: Infinity, structuralSharing: (_, fresh) => this.caughtUp(fresh as Reading<unknown>) });
    this.watch = client.watch({
      topics: ["workspace"],
      snapshot: async ({ signal, anew }) => {
        const { reading, position } = await readDirectory(this.client, signal);
        this.recent.begin(position.asOf);
        queries.setQueryData([...all, ...directoryKey], reading);
        begun();
        if (anew) void queries.invalidateQueries({ queryKey: all, predicate: (query) => query.queryKey[1] !== directoryKey[0] });
        return position;
      },
      apply: (changes) => this.apply(changes),
    });
  }

  /** The least position at which a read is of use. */
  get from(): number {
    return this.recent.from;
  }

  /** Calls back with every batch. @returns takes it back */
  hear(listener: (changes: readonly Change[]) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private apply(changes: readonly Change[]): void {
    this.recent.add(changes);
    for (const query of this.queries.getQueryCache().findAll({ queryKey: all })) {
      const reading = query.state.data as Reading<unknown> | undefined;
      if (!reading || query.state.isInvalidated) continue; // about to be read anew
      const next = advanced(reading, changes);
      if (next !== reading) this.queries.setQueryData(query.queryKey, next);
    }
    for (const listener of this.listeners) listener(changes);
  }

  /** Called at the moment in which something read comes into the cache: between that and now nothing can be missed. */
  private caughtUp(fresh: Reading<unknown>): Reading<unknown> {
    const since = this.recent.since(fresh.asOf);
    return since === null || since.length === 0 ? fresh : advanced(fresh, since);
  }
}
