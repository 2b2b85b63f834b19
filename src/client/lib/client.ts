import { systemClock } from "./clock.ts";
import type { Clock } from "./clock.ts";
import { address } from "./http/address.ts";
import { answered } from "./http/answer.ts";
import type { Answer, Position } from "./http/answer.ts";
import type { Credentials } from "./http/credentials.ts";
import { randomKey } from "./http/keys.ts";
import { OwnChanges } from "./http/own-changes.ts";
import type { AnswerOf, ListPath, OptionsOf, PathOf } from "./http/routes.ts";
import { send } from "./http/send.ts";
import type { Line } from "./http/send.ts";
import { hubFeed } from "./live/hub.ts";
import { streamFeed } from "./live/stream.ts";
import { startWatch } from "./live/watch.ts";
import type { Watch, WatchOptions } from "./live/watch.ts";

export type ClientOptions = Credentials & {
  /** e.g. `https://leads.example`; left out: the site that the page comes from. */
  readonly server?: string;
  /** Of texts: `zh` or `en`. */
  readonly language?: string;
  /** How often a request is tried altogether while no answer comes; 5. */
  readonly attempts?: number;
  /** Milliseconds that an answer may take; 30,000. */
  readonly timeout?: number;
  /** Makes the keys of commands; 1 to 200 visible characters, never the same twice. */
  readonly newKey?: () => string;
  /** How a watch may be carried, best first: the hub over a WebSocket, or server-sent events. */
  readonly feeds?: readonly ("hub" | "stream")[];
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  /** From 0 to below 1. */
  readonly random?: () => number;
};

/**
 * Asks one server. Paths are those of its OpenAPI document, without `/api/v1`.
 *
 * Every call throws a {@link Problem} when the server refuses and {@link Unreachable} when it doesn't answer. What is safe to
 * repeat is repeated: reads, and commands by their key. Reads show the client's own last change.
 */
export interface Client {
  get<P extends PathOf<"get">>(path: P, ...options: OptionsOf<"get", P>): Promise<Answer<AnswerOf<"get", P>>>;
  post<P extends PathOf<"post">>(path: P, ...options: OptionsOf<"post", P>): Promise<Answer<AnswerOf<"post", P>>>;
  put<P extends PathOf<"put">>(path: P, ...options: OptionsOf<"put", P>): Promise<Answer<AnswerOf<"put", P>>>;
  patch<P extends PathOf<"patch">>(path: P, ...options: OptionsOf<"patch", P>): Promise<Answer<AnswerOf<"patch", P>>>;
  delete<P extends PathOf<"delete">>(path: P, ...options: OptionsOf<"delete", P>): Promise<Answer<AnswerOf<"delete", P>>>;
  /** All items of a list, however many pages it has, with the first page's position: to watch on from there. */
  all<P extends ListPath>(path: P, ...options: OptionsOf<"get", P>): Promise<{ items: AnswerOf<"get", P>["items"]; position: Position }>;
  /** Takes a snapshot, then keeps it true. */
  watch(options: WatchOptions): Watch;
}

export function createClient(options: ClientOptions): Client {
  const { server = "", language, attempts = 5, timeout = 30_000, newKey = randomKey, clock = systemClock, random = Math.random } = options;
  const line: Line = { server: server.replace(/\/$/, ""), credentials: options, language, attempts, timeout, clock, random, fetch: options.fetch ?? ((...one) => fetch(...one)) };
  const own = new OwnChanges();

  const take = <T>(response: Response): Promise<Answer<T>> => {
    own.hear(response.headers);
    return answered<T>(response);
  };

  const read = (path: string, given: Loose = {}) => send(line, {
    method: "GET",
    path: address(path, given.path, own.into(path, given.query)),
    signal: given.signal,
    timeout: timeout + Number(given.query?.["wait"] ?? 0) * 1000,
    repeatable: true,
  }, take);

  const command = (method: string) => (path: string, given: Loose = {}) => {
    // The one command whose outcome is kept nowhere.
    const repeatable = path !== "/tokens";
    return send(line, {
      method,
      path: address(path, given.path, given.query),
      headers: {
        ...contentType(given.body),
        ...(repeatable ? { "Idempotency-Key": given.key ?? newKey() } : {}),
        ...(given.version === undefined ? {} : { "If-Match": `"${given.version}"` }),
      },
      body: typeof given.body === "object" && !(given.body instanceof FormData) ? JSON.stringify(given.body) : given.body,
      signal: given.signal,
      timeout: given.body instanceof FormData ? Infinity : undefined,
      repeatable,
    }, take);
  };

  async function all(path: string, given: Loose = {}) {
    const first = await read(path, given) as Answer<Page>;
    const items = [...first.body.items];
    for (let { next } = first.body; next !== null;) {
      const page = await read(path, { ...given, query: { ...given.query, cursor: next } }) as Answer<Page>;
      items.push(...page.body.items);
      next = page.body.next;
    }
    return { items, position: first.position };
  }

  const feeds = { hub: hubFeed(line), stream: streamFeed(line) };
  const client = {
    get: read, post: command("POST"), put: command("PUT"), patch: command("PATCH"), delete: command("DELETE"), all,
    watch: (wanted: WatchOptions) => startWatch(wanted, (options.feeds ?? ["hub", "stream"]).map((name) => feeds[name]), clock, random),
  };
  return client as unknown as Client; // what each path takes and answers is known to the compiler alone
}

interface Loose {
  readonly path?: object;
  readonly query?: Record<string, unknown>;
  readonly body?: object | string;
  readonly signal?: AbortSignal;
  readonly version?: number;
  readonly key?: string;
}

interface Page {
  readonly items: unknown[];
  readonly next: string | null;
}

/** A form's type names its own boundary: the platform sets it. */
function contentType(body: object | string | undefined): Record<string, string> {
  if (body === undefined || body instanceof FormData) return {};
  return { "Content-Type": typeof body === "string" ? "application/yaml" : "application/json" };
}
