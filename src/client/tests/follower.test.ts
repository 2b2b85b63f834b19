import { expect, test } from "vitest";
import { Problem } from "../lib/index.ts";
import type { Batch, Change, Feed } from "../lib/live/feed.ts";
import { startWatch } from "../lib/live/watch.ts";
import type { WatchOptions } from "../lib/live/watch.ts";

/** What a server that keeps to its contract seldom or never sends: here it is sent. */
const batch = (from: number, to: number, first = from + 1): Batch => ({
  from, to, head: to,
  changes: Array.from({ length: to - first + 1 }, (_, i) => ({ seq: first + i })) as Change[],
});

/** Sessions that carry these batches, one after another; the last one stays open. */
function played(sessions: readonly (readonly Batch[] | Error)[]): { feed: Feed; asked: number[] } {
  const asked: number[] = [];
  async function* feed({ after }: { after: number }, signal: AbortSignal): AsyncGenerator<Batch> {
    const session = sessions[asked.push(after) - 1]!;
    if (session instanceof Error) throw session;
    yield* session;
    if (asked.length === sessions.length) {
      signal.throwIfAborted();
      await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    }
  }
  return { feed, asked };
}

async function follow(feeds: readonly Feed[], reach: number, options: Partial<WatchOptions> = {}): Promise<number[]> {
  const seen: number[] = [];
  const watch = startWatch({
    topics: [], snapshot: async () => ({ asOf: 0 }), apply: (changes) => void seen.push(...changes.map((change) => change.seq)), ...options,
  }, feeds, { wait: (milliseconds) => (milliseconds < 30_000 ? Promise.resolve() : new Promise(() => {})) }, () => 0.5);
  await watch.reached(reach);
  watch.stop();
  expect(await watch.ended).toEqual({ reason: "stopped" });
  return seen;
}

const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

test("what comes twice is applied once", async () => {
  const { feed } = played([[batch(0, 5), batch(2, 8, 3), batch(8, 10)]]);
  expect(await follow([feed], 10)).toEqual(upTo(10));
});

test("a batch that left something out is not applied: it is asked for again", async () => {
  const { feed, asked } = played([[batch(0, 3), batch(5, 8)], [batch(3, 8)]]);
  expect(await follow([feed], 8)).toEqual(upTo(8));
  expect(asked).toEqual([0, 3]);
});

test("a way that doesn't work is left for the other, and tried again after a cut", async () => {
  const socket = played([new Error("no socket"), new Error("no socket"), [batch(4, 6)]]);
  const stream = played([[batch(0, 2)], [batch(2, 4)]]);
  const cut: Feed = async function* (following, signal) {
    for await (const one of stream.feed(following, signal)) {
      yield one;
      return; // cut after one batch
    }
  };
  expect(await follow([socket.feed, cut], 6)).toEqual(upTo(6));
  expect([socket.asked, stream.asked]).toEqual([[0, 2, 4], [0, 2]]);
});

test("a snapshot that is too old as well is taken again", async () => {
  const tooOld = new Problem(410, "cursor_too_old", "take a new snapshot");
  const { feed, asked } = played([tooOld, tooOld, [batch(20, 21)]]);
  let snapshots = 0;
  expect(await follow([feed], 21, { snapshot: async () => ({ asOf: 10 * snapshots++ }) })).toEqual([21]);
  expect(asked).toEqual([0, 10, 20]);
});

test("a listener that throws doesn't stop it", async () => {
  const thrown: unknown[] = [];
  process.once("uncaughtException", (error) => thrown.push(error));
  const { feed } = played([[batch(0, 1)]]);
  const watch = startWatch({ topics: [], snapshot: async () => ({ asOf: 0 }), apply: () => {} }, [feed], { wait: () => new Promise(() => {}) }, () => 0.5);
  const unsubscribe = watch.subscribe(() => {
    unsubscribe();
    throw new Error("the listener's own");
  });
  await watch.reached(1);
  watch.stop();
  await watch.ended;
  expect(thrown).toEqual([new Error("the listener's own")]);
});
