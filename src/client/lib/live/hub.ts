import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import type { IStreamResult } from "@microsoft/signalr";
import { Problem } from "../http/problem.ts";
import { attempt } from "../http/send.ts";
import type { Line } from "../http/send.ts";
import type { Batch, Feed } from "./feed.ts";

/** More batches than this are not kept for a slow reader: it goes on later from where it is. */
const mostWaiting = 64;

/** The hub over a WebSocket. A ticket of one minute opens it, so that no lasting secret stands in an address. */
export function hubFeed(line: Line): Feed {
  return async function* ({ topics, after, history }, signal) {
    const ticket = await attempt(line, { method: "POST", path: "/api/v1/live-ticket", signal, repeatable: false }, async (response) => (await response.json()).ticket as string);
    const connection = new HubConnectionBuilder()
      .withUrl(`${line.server}/hubs/live`, { transport: HttpTransportType.WebSockets, skipNegotiation: true, accessTokenFactory: () => ticket })
      .configureLogging(LogLevel.None)
      .build();
    const stop = () => void connection.stop().catch(() => {});
    try {
      await unlessAborted(connection.start(), signal);
      yield* batches(connection.stream<Batch>("Watch", { topics, after, history: history ?? null }), signal);
    } finally {
      stop();
    }
  };
}

/** What a stream pushes, to be pulled. */
async function* batches(stream: IStreamResult<Batch>, signal: AbortSignal): AsyncGenerator<Batch> {
  const waiting: Batch[] = [];
  let end: { error?: unknown } | null = null;
  let wake = () => {};
  const finish = (how: { error?: unknown }) => {
    end ??= how;
    wake();
  };
  const subscription = stream.subscribe({
    next(batch) {
      if (end) return;
      waiting.push(batch);
      if (waiting.length === mostWaiting) finish({});
      wake();
    },
    complete: () => finish({}),
    error: (error) => finish({ error: refusal(error) }),
  });
  const abort = () => finish({ error: signal.reason });
  signal.addEventListener("abort", abort);
  if (signal.aborted) abort();
  try {
    for (;;) {
      while (waiting.length > 0) yield waiting.shift()!;
      if (end) break;
      await new Promise<void>((resolve) => { wake = resolve; });
    }
  } finally {
    signal.removeEventListener("abort", abort);
    subscription.dispose();
  }
  const { error } = end as { error?: unknown };
  if (error !== undefined) throw error;
}

/** The hub tells a refusal by words behind SignalR's own: `… HubException: <code>: <detail>`. */
function refusal(error: unknown): unknown {
  const told = /HubException: ([a-z_]+(?:\.[a-z_]+)?): (.*)/s.exec(error instanceof Error ? error.message : String(error));
  if (!told) return error;
  const [, code = "", detail = ""] = told;
  return new Problem(code === "cursor_too_old" ? 410 : code === "auth.required" ? 401 : 400, code, detail);
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort);
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
