import { pause } from "../clock.ts";
import type { Clock } from "../clock.ts";
import type { Position } from "../http/answer.ts";
import { Problem, Unreachable } from "../http/problem.ts";
import type { Batch, Change, Feed } from "./feed.ts";
import { Observed, beginning, endOf, isTooOld } from "./state.ts";
import type { WatchEnd, WatchState } from "./state.ts";

export type { Change, ChangeData } from "./feed.ts";
export type { WatchEnd, WatchState, WatchStatus } from "./state.ts";

export interface WatchOptions {
  /** What is watched: `team:{id}`, `reassignments`, … (at most 100); none: everything. */
  readonly topics: readonly string[];
  /**
   * Reads what is shown and answers where that is true (of several reads: the smallest position). Asked again, with `anew`,
   * when what follows the position reached is no longer kept: then everything shown is to be replaced.
   */
  snapshot(asked: { readonly signal: AbortSignal; readonly anew: boolean }): Promise<Position>;
  /** Takes the next changes: in order, none left out, each once. The watch goes on when it is done; if it throws, the watch ends. */
  apply(changes: readonly Change[]): void | Promise<void>;
  /** Stops it. */
  readonly signal?: AbortSignal;
  /** Milliseconds without a word (the server says something every 15 s) after which a connection counts as lost; 40,000. */
  readonly silence?: number;
}

export interface Watch {
  /** The present state; another object after each change of it. */
  readonly state: WatchState;
  /** Calls back after each change of the state. @returns takes it back */
  subscribe(listener: () => void): () => void;
  /** When everything up to a position has been applied; e.g. the `seq` of one's own command. Fails when the watch ends before. */
  reached(seq: number): Promise<void>;
  /** When and why it has ended. Never fails. */
  readonly ended: Promise<WatchEnd>;
  stop(): void;
}

/** Follows the log through whatever connections there are. @param feeds ways to be carried, best first */
export function startWatch(options: WatchOptions, feeds: readonly Feed[], clock: Clock, random: () => number): Watch {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  if (options.signal?.aborted) stop();
  options.signal?.addEventListener("abort", stop);
  const state = new Observed<WatchState>(beginning);
  const follower = new Follower(options, feeds, clock, random, state, stopping.signal);
  // Begins when the caller has the watch in hand.
  const ended = Promise.resolve().then(() => follower.run()).then((end) => {
    options.signal?.removeEventListener("abort", stop);
    state.set({ ...state.get(), status: "ended", end });
    return end;
  });
  return { get state() { return state.get(); }, subscribe: state.subscribe, reached: (seq) => reached(state, seq), ended, stop };
}

function reached(state: Observed<WatchState>, seq: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { position, status, end } = state.get();
      if (position < seq && status !== "ended") return;
      unsubscribe();
      if (position >= seq) resolve();
      else reject(new Error(`the watch has ended: ${end?.reason}`));
    };
    const unsubscribe = state.subscribe(look);
    look();
  });
}

/** Thrown where the caller's own function failed. */
class Broken extends Error {}

class Follower {
  private position: Position | null = null;
  /** Attempts in a row that brought nothing. */
  private failed = 0;
  /** Which feed is used. */
  private turn = 0;

  constructor(
    private readonly options: WatchOptions,
    private readonly feeds: readonly Feed[],
    private readonly clock: Clock,
    private readonly random: () => number,
    private readonly state: Observed<WatchState>,
    private readonly stopped: AbortSignal,
  ) {}

  async run(): Promise<WatchEnd> {
    for (let anew = false; !this.stopped.aborted;) {
      try {
        if (!this.position) await this.begin(anew);
        else await this.session();
      } catch (error) {
        if (this.stopped.aborted) break;
        if (error instanceof Broken) return { reason: "failed", error: error.cause };
        if (isTooOld(error)) [this.position, anew] = [null, true];
        else {
          const end = endOf(error);
          if (end) return end;
        }
        this.failed += 1;
        if (!isTooOld(error) || this.failed > 1) await this.rest();
      }
    }
    return { reason: "stopped" };
  }

  private async begin(anew: boolean): Promise<void> {
    this.tell({ status: "connecting" });
    try {
      this.position = await this.options.snapshot({ signal: this.stopped, anew });
    } catch (error) {
      throw error instanceof Unreachable || error instanceof Problem ? error : new Broken("", { cause: error });
    }
    const { asOf } = this.position;
    this.tell({ position: asOf, head: Math.max(asOf, this.state.get().head) });
  }

  /** One connection, for as long as it holds. Always ends by throwing. */
  private async session(): Promise<never> {
    const cut = new AbortController();
    const { asOf: after, history } = this.position!;
    const feed = this.feeds[this.turn % this.feeds.length]!;
    const batches = feed({ topics: this.options.topics, after, history }, AbortSignal.any([this.stopped, cut.signal]))[Symbol.asyncIterator]();
    let brought = false;
    try {
      for (;;) {
        const { done, value } = await this.unlessSilent(batches.next(), cut);
        if (done) throw new Unreachable("the connection has ended");
        await this.take(value);
        brought = true;
        this.failed = this.turn = 0;
      }
    } catch (error) {
      // The server answers, but not in this way: the next attempt is carried otherwise.
      if (!brought && !(error instanceof Unreachable || error instanceof Problem)) this.turn += 1;
      throw error;
    } finally {
      cut.abort();
      void batches.return?.().catch(() => {});
    }
  }

  private async unlessSilent<T>(next: Promise<T>, cut: AbortController): Promise<T> {
    const heard = new AbortController();
    void this.clock.wait(this.options.silence ?? 40_000, heard.signal).then(() => {
      if (!heard.signal.aborted) cut.abort(new Unreachable("nothing was heard for too long"));
    });
    try {
      return await next;
    } finally {
      heard.abort();
    }
  }

  /** At least once is what the server promises: what has been applied already is passed over. */
  private async take({ from, to, head, changes }: Batch): Promise<void> {
    const { asOf, history } = this.position!;
    if (from > asOf) throw new Unreachable(`the feed left out what lies between ${asOf} and ${from}`);
    const news = changes.filter((change) => change.seq > asOf);
    try {
      if (news.length > 0) await this.options.apply(news);
    } catch (error) {
      throw new Broken("", { cause: error });
    }
    const reached = Math.max(asOf, to);
    this.position = { asOf: reached, history };
    this.tell({ status: reached < head ? "behind" : "live", position: reached, head });
  }

  /** Waits before the next attempt, but not a moment longer than until a browser's network is back. */
  private async rest(): Promise<void> {
    this.tell({ status: "offline" });
    const back = new AbortController();
    const wake = () => back.abort();
    globalThis.addEventListener?.("online", wake);
    await this.clock.wait(pause(this.failed, this.random), AbortSignal.any([this.stopped, back.signal]));
    globalThis.removeEventListener?.("online", wake);
  }

  private tell(change: Partial<WatchState>): void {
    this.state.set({ ...this.state.get(), ...change });
  }
}
