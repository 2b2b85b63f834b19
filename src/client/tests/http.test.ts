import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problem, Unreachable, createClient } from "../lib/index.ts";
import type { Client } from "../lib/index.ts";
import { leads } from "./company.ts";
import { seeded } from "./random.ts";
import { Server } from "./server.ts";
import { Wire } from "./wire.ts";

let server: Server;
let client: Client;

beforeAll(async () => {
  server = await Server.start();
  client = server.client();
});
afterAll(() => server.stop());

const lead = { title: "Press line", source: { channel: "call" } };

const refusal = (asked: Promise<unknown>): Promise<Problem> => asked.then(
  () => { throw new Error("it was not refused"); },
  (error: unknown) => { expect(error).toBeInstanceOf(Problem); return error as Problem; });

describe("commands", () => {
  test("answer the resource with version and position", async () => {
    const made = await client.post("/leads", { body: lead });
    expect(made).toMatchObject({ status: 201, version: made.body.version, replayed: false, location: `/api/v1/leads/${made.body.id}` });
    const found = await client.get("/leads/{id}", { path: { id: made.body.id } });
    expect(found.body).toEqual(made.body);
    expect(found.position).toEqual({ asOf: expect.any(Number), history: expect.any(String) });
    expect(found.position.asOf).toBeGreaterThanOrEqual(made.seq!);
  });

  test("refused by a rule or by their form say what is wrong", async () => {
    const { body: { id } } = await client.post("/leads", { body: lead });
    const wrongStage = await refusal(client.post("/leads/{id}/cool", { path: { id }, body: { reason: "no" } }));
    expect(wrongStage).toMatchObject({ status: 409, code: "lead.wrong_stage" });
    const incomplete = await refusal(client.post("/leads/{id}/identify", { path: { id }, body: { problem: { overlooked: "x", harm: "", capability: "y" } } }));
    expect(incomplete.errors.map((one) => one.pointer)).toContain("/problem/harm");
  });

  test("meant for a version are refused when somebody was faster", async () => {
    const made = await client.post("/leads", { body: lead });
    const path = { id: made.body.id };
    const changed = await client.patch("/leads/{id}", { path, body: { title: "First" }, version: made.version });
    const late = await refusal(client.patch("/leads/{id}", { path, body: { title: "Second" }, version: made.version }));
    expect(late).toMatchObject({ status: 412, code: "version_mismatch" });
    const again = await client.patch("/leads/{id}", { path, body: { title: "Second" }, version: changed.version });
    expect(again.body.title).toBe("Second");
  });

  test.each(["post", "patch"] as const)("are done once for one key: %s", async (method) => {
    const { body: { id } } = await client.post("/leads", { body: lead });
    const once = () => method === "post"
      ? client.post("/leads/{id}/interactions", { path: { id }, key: `once-${id}`, body: { kind: "Call", direction: "Outbound", participants: [], at: "2026-01-05T08:00:00Z" } })
      : client.patch("/leads/{id}", { path: { id }, key: `once-${id}`, body: { title: "Another" } });
    const [first, second] = [await once(), await once()];
    expect([first.replayed, second.replayed]).toEqual([false, true]);
    expect(second.seq).toBe(first.seq);
  });

  test("through a line that breaks again and again are each done once", async () => {
    const wire = await Wire.to(server.address);
    const random = seeded(7);
    const shaky = server.client({ server: wire.address, attempts: 50, random, clock: { wait: async () => { await new Promise(setImmediate); } } });
    const titles = Array.from({ length: 400 }, (_, i) => `Shaky ${i}`);
    const todo = [...titles];
    await Promise.all(Array.from({ length: 8 }, async () => {
      for (let title = todo.pop(); title !== undefined; title = todo.pop()) {
        const sent = shaky.post("/leads", { body: { ...lead, title } });
        if (random() < 0.2) setImmediate(() => wire.breakAll());
        await sent;
      }
    }));
    await wire.close();
    const { items } = await client.all("/leads", { query: { limit: 200 } });
    expect(wire.made).toBeGreaterThan(50);
    expect(items.map((item) => item.title).filter((title) => title?.startsWith("Shaky")).sort()).toEqual(titles.sort());
  });
});

describe("reads", () => {
  test("of a list go through all its pages", async () => {
    await leads(client, 45);
    const { items, position } = await client.all("/leads", { query: { limit: 20 } });
    const { body } = await client.get("/leads", { query: { limit: 1, count: true } });
    expect(items.length).toBe(body.total);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    expect(position.asOf).toBe(body.asOf);
  });

  test("name the client's own last change, where the route waits for one", async () => {
    const asked: string[] = [];
    const told = server.client({ fetch: (input, init) => { asked.push(new URL(String(input)).search); return fetch(input, init); } });
    const made = await told.post("/leads", { body: lead });
    await told.get("/leads", { query: { stage: "Prospect" } });
    await told.get("/me");
    await told.get("/changes", { query: { after: 1, limit: 1 } });
    await told.get("/leads", { query: { limit: 1, after: 1 } });
    await told.get("/leads", { query: { limit: 1, after: made.seq! + 1 } });
    expect(asked).toEqual(["", `?after=${made.seq}&stage=Prospect`, "", "?after=1&limit=1", `?after=${made.seq}&limit=1`, `?after=${made.seq! + 1}&limit=1`]);
  });

  test("answer texts in the language asked for", async () => {
    const titles = await Promise.all(["zh", "en"].map(async (language) => (await server.client({ language }).get("/start")).body.sections.map((section) => section.name)));
    expect(titles[0]).not.toEqual(titles[1]);
  });

  test("of a picture answer text", async () => {
    const { body: { id } } = await client.post("/accounts", { body: { name: "Nordwind" } });
    const { body } = await client.get("/accounts/{id}/graph.svg", { path: { id } });
    expect(body).toMatch(/^<svg/);
  });
});

describe("without an answer", () => {
  test("it is said, after as many attempts as allowed", async () => {
    const waits: number[] = [];
    const away = createClient({ server: "http://127.0.0.1:9", token: "x", attempts: 4, random: () => 0.5, clock: { wait: async (milliseconds) => void waits.push(milliseconds) } });
    await expect(away.get("/me")).rejects.toBeInstanceOf(Unreachable);
    expect(waits).toEqual([250, 500, 1000]);
  });

  test("a token is asked for once only: its secret can't be told twice", async () => {
    let asked = 0;
    const away = createClient({ server: "http://127.0.0.1:9", token: "x", fetch: () => { asked += 1; return Promise.reject(new TypeError("cut")); } });
    await expect(away.post("/tokens", { body: { name: "n", role: "ApiReader" } })).rejects.toBeInstanceOf(Unreachable);
    expect(asked).toBe(1);
  });

  test("a gateway's 503 is heard: when to ask again", async () => {
    let left = 2;
    const gateway = createServer((request, response) => {
      if (left-- > 0) return void response.writeHead(503, { "Retry-After": "7" }).end("busy");
      void fetch(server.address + request.url, { headers: { Authorization: request.headers.authorization! } })
        .then(async (answer) => response.writeHead(answer.status, { "Content-Type": answer.headers.get("Content-Type")! }).end(await answer.text()));
    }).listen(0, "127.0.0.1");
    const waits: number[] = [];
    const address = await new Promise<string>((resolve) => gateway.on("listening", () => resolve(`http://127.0.0.1:${(gateway.address() as AddressInfo).port}`)));
    const through = server.client({ server: address, clock: { wait: async (milliseconds) => void waits.push(milliseconds) } });
    expect((await through.get("/me")).body.role).toBe("Administrator");
    expect(waits).toEqual([7000, 7000]);
    gateway.close();
    gateway.closeAllConnections();
  });

  test("whoever asks may break it off", async () => {
    const { position } = await client.get("/leads", { query: { limit: 1 } });
    const stopping = new AbortController();
    const poll = client.get("/changes", { query: { after: position.asOf, wait: 60, topics: "pool" }, signal: stopping.signal });
    stopping.abort(new Error("enough"));
    await expect(poll).rejects.toThrow("enough");
  });
});

test("credentials that prove nothing are a problem", async () => {
  const stranger = server.client({ token: "nobody-knows-this-token" });
  expect(await refusal(stranger.get("/me"))).toMatchObject({ status: 401, code: "auth.invalid" });
});

/** Never called: what is not in the server's document doesn't compile. */
export async function wrong(): Promise<void> {
  // @ts-expect-error there is no such route
  await client.get("/nowhere");
  // @ts-expect-error it is only read
  await client.post("/me");
  // @ts-expect-error which lead?
  await client.get("/leads/{id}");
  // @ts-expect-error no stage is called so
  await client.get("/leads", { query: { stage: "Gone" } });
  // @ts-expect-error a title is text
  await client.post("/leads", { body: { title: 5, source: { channel: "call" } } });
  // @ts-expect-error leads have no colour
  (await client.get("/leads")).body.items[0]?.colour;
}
