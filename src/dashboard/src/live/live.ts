import type { QueryClient } from "@tanstack/react-query";
import type { Change, Client, Watch } from "leadgrains-client";
import { directoryKey, readDirectory } from "./directory.ts";
import { Recent } from "./recent.ts";
import { mayPass } from "./passing.ts";
import { advanced, frozen } from "./reading.ts";
import type { Reading } from "./reading.ts";

const all = ["live"];

/** Milliseconds after which what could not be read is asked for again. */
const patience = 5000;

/**
 * One watch for the whole page. Everything under the query key `live` is a {@link Reading}: each change is folded into all of
 * them, and what is read while changes come in is brought up to now before it is shown.
 */
export class Live {
  readonly watch: Watch;
  /** When there is a position that reads have to reach. */
  readonly begun: Promise<void>;
  private readonly recent = new Recent();
  private reached = 0;
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
        this.reached = position.asOf;
        if (anew) this.readAnew();
        queries.setQueryData([...all, ...directoryKey], reading);
        begun();
        return position;
      },
      apply: (changes) => this.apply(changes),
    });
    this.tryAgain();
  }

  /** The least position at which a read is of use. */
  get from(): number {
    return this.recent.from;
  }

  /** Up to where changes have been applied: whoever reads now has seen as much. Lower than before when the store was restored. */
  get position(): number {
    return this.reached;
  }

  /** Calls back with every batch. @returns takes it back */
  hear(listener: (changes: readonly Change[]) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private apply(changes: readonly Change[]): void {
    this.recent.add(changes);
    this.reached = changes.at(-1)!.seq;
    for (const query of this.queries.getQueryCache().findAll({ queryKey: all })) {
      const { data, isInvalidated } = query.state;
      if (!data) continue;
      const next = advanced(data as Reading<unknown>, changes);
      if (next === data) continue;
      this.queries.setQueryData(query.queryKey, next);
      if (isInvalidated) query.invalidate(); // it is still to be read anew
    }
    for (const listener of this.listeners) listener(changes);
  }

  /** What lies between the last change and the new beginning is not known. */
  private readAnew(): void {
    for (const { queryKey, state } of this.queries.getQueryCache().findAll({ queryKey: all })) if (state.data) this.queries.setQueryData(queryKey, frozen(state.data as Reading<unknown>));
    void this.queries.invalidateQueries({ queryKey: all, predicate: ({ queryKey }) => queryKey[1] !== directoryKey[0] });
  }

  /** What is shown and could not be read is read again: as soon as the connection is back, else after a while. */
  private tryAgain(): void {
    const { queries, watch } = this;
    const again = () => void queries.refetchQueries({
      queryKey: all, type: "active",
      predicate: ({ state }) => state.fetchStatus === "idle" && state.isInvalidated && (state.error === null || mayPass(state.error)),
    });
    let { status } = watch.state;
    watch.subscribe(() => {
      if (watch.state.status === "live" && status !== "live") again();
      ({ status } = watch.state);
    });
    const timer = setInterval(again, patience);
    void watch.ended.then(() => clearInterval(timer));
  }

  /** Called at the moment in which something read comes into the cache: between that and now nothing can be missed. */
  private caughtUp(fresh: Reading<unknown>): Reading<unknown> {
    const since = this.recent.since(fresh.asOf);
    return since === null || since.length === 0 ? fresh : advanced(fresh, since);
  }
}
