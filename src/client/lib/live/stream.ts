import { attempt } from "../http/send.ts";
import type { Line } from "../http/send.ts";
import type { Batch, Change, Feed } from "./feed.ts";

/** Server-sent events, where no WebSocket can be had. What arrives together is one batch. */
export function streamFeed(line: Line): Feed {
  return async function* ({ topics, after, history }, signal) {
    const query = new URLSearchParams({ topics: topics.join(","), after: String(after), ...(history ? { history } : {}) });
    const opened = { method: "GET", path: `/api/v1/changes/stream?${query}`, headers: { Accept: "text/event-stream" }, signal, timeout: Infinity, repeatable: false };
    const body = await attempt(line, opened, async (response) => response.body!);
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let from = after;
    let rest = "";
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        const blocks = (rest + value).split("\n\n");
        rest = blocks.pop()!;
        if (blocks.length === 0) continue;
        const batch = collect(from, blocks.map(parse));
        yield batch;
        from = batch.to;
      }
    } finally {
      void reader.cancel().catch(() => {});
    }
  };
}

interface Event {
  readonly name: string;
  readonly id: number;
  readonly data: unknown;
}

function parse(block: string): Event {
  const fields = new Map(block.split("\n").map((line) => {
    const colon = line.indexOf(": ");
    return [line.slice(0, colon), line.slice(colon + 2)] as const;
  }));
  return { name: fields.get("event") ?? "message", id: Number(fields.get("id")), data: JSON.parse(fields.get("data") ?? "null") };
}

function collect(from: number, events: readonly Event[]): Batch {
  const to = events.at(-1)!.id;
  const heads = events.filter((event) => event.name === "heartbeat").map((event) => (event.data as { head: number }).head);
  return { from, to, head: Math.max(to, ...heads), changes: events.filter((event) => event.name === "message").map((event) => event.data as Change) };
}
