import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Change, Client, ClientOptions, Watch, WatchOptions, WatchStatus } from "../lib/index.ts";
import { assess, leads } from "./company.ts";
import { seeded } from "./random.ts";
import { Server } from "./server.ts";
import { Wire } from "./wire.ts";

const hurried: Pick<ClientOptions, "clock"> = { clock: { wait: waitAtMost(20) } };

/** Waits as long as asked, but no longer than so many milliseconds where only a pause is meant. */
function waitAtMost(longest: number) {
  return (milliseconds: number, signal: AbortSignal) => new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds >= 30_000 ? milliseconds : Math.min(milliseconds, longest));
    signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); });
  });
}

/** Follows everything from now on and keeps what it was told. */
function follow(client: Client, options: Partial<WatchOptions> = {}): { watch: Watch; seen: Change[]; statuses: WatchStatus[]; snapshots: boolean[] } {
  const [seen, statuses, snapshots]: [Change[], WatchStatus[], boolean[]] = [[], [], []];
  const watch = client.watch({
    topics: [],
    snapshot: async ({ signal, anew }) => {
      snapshots.push(anew);
      return (await client.get("/leads", { query: { limit: 1 }, signal })).position;
    },
    apply: (changes) => void seen.push(...changes),
    ...options,
  });
  watch.subscribe(() => { if (statuses.at(-1) !== watch.state.status) statuses.push(watch.state.status); });
  return { watch, seen, statuses, snapshots };
}

const becomes = (watch: Watch, status: WatchStatus): Promise<void> => new Promise((resolve, reject) => {
  const look = () => {
    if (watch.state.status !== status && watch.state.status !== "ended") return;
    unsubscribe();
    if (watch.state.status === status) resolve();
    else reject(new Error("it has ended", { cause: watch.state.end }));
  };
  const unsubscribe = watch.subscribe(look);
  look();
});

const seqs = (changes: readonly { seq: number }[]): number[] => changes.map((change) => change.seq);

/** The log as it is read in one go. */
async function logged(client: Client, after: number, topics = ""): Promise<number[]> {
  const found: number[] = [];
  for (let next = after, head = Infinity; next < head;) {
    const { body } = await client.get("/changes", { query: { after: next, limit: 1000, topics } });
    found.push(...seqs(body.changes));
    ({ next, head } = body);
  }
  return found;
}

describe.each(["hub", "stream"] as const)("over the %s", (feed) => {
  let server: Server;
  let client: Client;
  beforeAll(async () => {
    server = await Server.start("--LeadGrains:Live:Heartbeat=00:00:01");
    client = server.client();
  });
  afterAll(() => server.stop());

  const through = (wire: Wire, options: Pick<ClientOptions, "clock" | "random"> = {}) => server.client({ server: wire.address, feeds: [feed], ...hurried, ...options });

  test("thousands of changes arrive in order, each once, however often the line is cut", async () => {
    const ids = await leads(client, 60);
    const wire = await Wire.to(server.address);
    const random = seeded(3);
    let nextCut = 50;
    const { watch, seen, statuses } = follow(through(wire, { random }), {
      apply: async (changes) => {
        seen.push(...changes);
        if (seen.length >= nextCut) {
          wire.breakAll();
          nextCut = seen.length + 20 + 60 * random();
        }
        await new Promise(setImmediate);
      },
    });
    await becomes(watch, "live");
    const begun = watch.state.position;

    const last = Math.max(...(await assess(client, ids, 2_000)));
    await watch.reached(last);
    watch.stop();
    expect(await watch.ended).toEqual({ reason: "stopped" });
    await wire.close();

    expect(seqs(seen).filter((seq) => seq <= last)).toEqual(Array.from({ length: last - begun }, (_, i) => begun + 1 + i));
    expect(statuses).toContain("offline");
    expect(wire.made).toBeGreaterThan(10);
  });

  test("what happened while the line was down is caught up with", async () => {
    const ids = await leads(client, 10);
    const wire = await Wire.to(server.address);
    const { watch, seen } = follow(through(wire), { topics: ids.map((id) => `lead:${id}`) });
    await becomes(watch, "live");
    const begun = watch.state.position;
    wire.cut();
    await becomes(watch, "offline");
    await client.post("/accounts", { body: { name: "On another topic" } });
    const last = Math.max(...(await assess(client, ids, 200)));
    expect(seen).toEqual([]);
    wire.mend();
    await watch.reached(last);
    watch.stop();
    await wire.close();
    expect(seqs(seen)).toEqual(await logged(client, begun, ids.map((id) => `lead:${id}`).join(",")));
  });

  test("a line that stands but carries nothing counts as lost", async () => {
    const wire = await Wire.to(server.address);
    const { watch, seen } = follow(through(wire, { clock: { wait: waitAtMost(3_000) } }), { silence: 2_500 });
    await becomes(watch, "live");
    wire.freeze();
    const { seq } = await client.post("/accounts", { body: { name: "Unheard of" } });
    await becomes(watch, "offline");
    await watch.reached(seq!);
    expect(seqs(seen)).toEqual([seq]);
    watch.stop();
    await wire.close();
  });

  test("what a change carries is known by its type", async () => {
    const { watch, seen } = follow(server.client({ feeds: [feed] }));
    await becomes(watch, "live");
    const { seq } = await client.post("/leads", { body: { title: "Typed", source: { channel: "call" } } });
    await watch.reached(seq!);
    const created = seen.map((change) => (change.type === "lead.created" ? { title: change.data.title, stage: change.data.after?.stage } : null));
    expect(created).toEqual([{ title: "Typed", stage: "Prospect" }]);
    watch.stop();
  });

  test("a quiet topic keeps up with the log", async () => {
    const { watch, seen } = follow(server.client({ feeds: [feed] }), { topics: ["pool"] });
    const { seq } = await client.post("/accounts", { body: { name: "Elsewhere" } });
    await watch.reached(seq!);
    expect(seen).toEqual([]);
    watch.stop();
  });

  test("credentials that are revoked end it, and it says so", async () => {
    const { body: { id, token } } = await client.post("/tokens", { body: { name: "short", role: "ApiReader" } });
    const { watch } = follow(server.client({ token, feeds: [feed] }));
    await becomes(watch, "live");
    await client.delete("/tokens/{id}", { path: { id } });
    expect(await watch.ended).toMatchObject({ reason: "unauthenticated", error: { status: 401, code: "auth.invalid" } });
    expect(watch.state.status).toBe("ended");
    await expect(watch.reached(1_000_000)).rejects.toThrow("unauthenticated");
  });

  test("topics that don't exist end it", async () => {
    const { watch } = follow(server.client({ feeds: [feed] }), { topics: ["no-such-topic"] });
    const end = await watch.ended;
    expect(end).toMatchObject({ reason: "refused", error: { status: 400, code: "request.invalid" } });
  });

  test("an error of one's own ends it and comes out", async () => {
    const broken = new Error("mine");
    const { watch } = follow(server.client({ feeds: [feed] }), { apply: () => { throw broken; } });
    await becomes(watch, "live");
    await client.post("/accounts", { body: { name: "Too much" } });
    expect(await watch.ended).toEqual({ reason: "failed", error: broken });
  });

  test("a snapshot that is refused ends it", async () => {
    const { watch } = follow(server.client({ feeds: [feed] }), { snapshot: async () => (await client.get("/teams/{id}/summary", { path: { id: "team_none" } })).position });
    expect(await watch.ended).toMatchObject({ reason: "refused", error: { status: 404 } });
  });
});

describe.each(["hub", "stream"] as const)("over the %s, where little is kept", (feed) => {
  let server: Server;
  beforeAll(async () => { server = await Server.start("--LeadGrains:Live:KeepChanges=50", "--LeadGrains:Live:Heartbeat=00:00:01"); });
  afterAll(() => server.stop());

  test("a watch that was away for too long takes a new snapshot and goes on from there", async () => {
    const client = server.client();
    const ids = await leads(client, 20);
    const wire = await Wire.to(server.address);
    const away = server.client({ server: wire.address, feeds: [feed], ...hurried });
    const { watch, seen, snapshots } = follow(away);
    await becomes(watch, "live");
    wire.cut();
    await becomes(watch, "offline");
    const missed = Math.max(...(await assess(client, ids, 200)));
    wire.mend();
    await watch.reached(missed);
    expect(snapshots).toEqual([false, true]);
    expect(seen).toEqual([]);

    const { seq } = await client.post("/accounts", { body: { name: "After it" } });
    await watch.reached(seq!);
    expect(seqs(seen)).toEqual([seq]);
    watch.stop();
    await wire.close();
  });
});

describe("ways and pauses", () => {
  let server: Server;
  beforeAll(async () => { server = await Server.start("--LeadGrains:Live:Heartbeat=00:00:01"); });
  afterAll(() => server.stop());

  test("where no WebSocket can be had, the stream carries it", async () => {
    const real = globalThis.fetch;
    const client = server.client({
      ...hurried,
      // The ticket is given, but not for this server: its hub refuses the socket.
      fetch: async (input, init) => String(input).endsWith("/live-ticket") ? Response.json({ ticket: "lgl_worthless.worthless" }) : real(input, init),
    });
    const { watch, seen } = follow(client);
    await becomes(watch, "live");
    const { seq } = await client.post("/accounts", { body: { name: "Seen all the same" } });
    await watch.reached(seq!);
    expect(seqs(seen)).toEqual([seq]);
    watch.stop();
  });

  test("attempts that fail come at growing pauses, and those never all at once", async () => {
    const [pauses, stopping] = [[] as number[], new AbortController()];
    const client = server.client({
      random: seeded(1), attempts: 1,
      fetch: () => Promise.reject(new TypeError("cut")),
      clock: {
        wait: async (milliseconds) => {
          pauses.push(milliseconds);
          if (pauses.length === 8) stopping.abort();
        },
      },
    });
    const { watch } = follow(client, { signal: stopping.signal });
    expect(await watch.ended).toEqual({ reason: "stopped" });
    const random = seeded(1);
    expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000].map((pause) => pause * (0.5 + random())));
  });

  test("a history that is over is noticed: the position means something else now", async () => {
    const client = server.client();
    const { watch, snapshots } = follow(client, {
      snapshot: async ({ anew }) => {
        snapshots.push(anew);
        const { position } = await client.get("/leads", { query: { limit: 1 } });
        return anew ? position : { asOf: position.asOf, history: "of-another-store" };
      },
    });
    await becomes(watch, "live");
    expect(snapshots).toEqual([false, true]);
    watch.stop();
  });

  test("a reader that stands still is not waited for without end, and still misses nothing", async () => {
    const wire = await Wire.to(server.address);
    const ids = await leads(server.client(), 10);
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => { goOn = resolve; });
    const seen: Change[] = [];
    const { watch, statuses } = follow(server.client({ server: wire.address, feeds: ["hub"], ...hurried }), {
      apply: async (changes) => {
        seen.push(...changes);
        await gate;
      },
    });
    await becomes(watch, "live");
    const begun = watch.state.position;
    const last = Math.max(...(await assess(server.client(), ids, 250, 1)));
    goOn();
    await watch.reached(last);
    expect(statuses).toContain("offline"); // more waited than is kept: it was let go, and went on from where it was
    expect(seqs(seen)).toEqual(await logged(server.client(), begun));
    watch.stop();
    await wire.close();
  });

  test("a slow reader is shown to be behind, and catches up", async () => {
    const client = server.client();
    const ids = await leads(client, 60);
    const start = (await client.get("/leads", { query: { limit: 1 } })).position;
    const last = Math.max(...(await assess(client, ids, 1_200)));
    const { watch, seen, statuses } = follow(client, { snapshot: async () => start });
    await watch.reached(last);
    expect(statuses).toEqual(["connecting", "behind", "live"]);
    expect(seqs(seen)).toEqual(await logged(client, start.asOf));
    watch.stop();
  });
});

