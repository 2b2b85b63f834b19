/** Follows the change feed from a cursor of its own; whatever happens to the connection, it resumes there. */
import { csrf } from "./api.js";

const firstPause = 500;
const longestPause = 10_000;

export const isAvailable = () => typeof globalThis.signalR !== "undefined";

/**
 * @param {{topics: string[], after: number, history?: string, onBatch(batch): void, onState(state: string): void, onTooOld(): void, onEnded(): void}} watch
 *   `onTooOld`: take a new snapshot and watch anew; `onEnded`: the credentials no longer hold.
 * @returns {() => void} stops it
 */
export function follow(watch) {
  const stopping = new AbortController();
  run(watch, stopping.signal);
  return () => stopping.abort();
}

async function run(watch, stopped) {
  let cursor = watch.after;
  let pause = firstPause;
  watch.onState("connecting");
  while (!stopped.aborted) {
    const end = await session({ topics: watch.topics, after: cursor, history: watch.history }, stopped, (batch) => {
      cursor = batch.to;
      pause = firstPause;
      watch.onState("live");
      watch.onBatch(batch);
    });
    if (stopped.aborted) return;
    if (end === "tooOld") return watch.onTooOld();
    if (end === "ended") return watch.onEnded();
    watch.onState(navigator.onLine ? "retrying" : "offline");
    await quiet(pause * (0.5 + Math.random()), stopped);
    pause = Math.min(pause * 2, longestPause);
  }
}

/** One connection, for as long as it holds. @returns {Promise<"cut"|"tooOld"|"ended">} */
async function session(request, stopped, onBatch) {
  const connection = new signalR.HubConnectionBuilder()
    .withUrl("/hubs/live", { headers: csrf })
    .configureLogging(signalR.LogLevel.None)
    .build();
  const stop = () => void connection.stop();
  stopped.addEventListener("abort", stop);
  try {
    await connection.start();
    return await streamed(connection, request, onBatch);
  } catch (error) {
    return error?.statusCode === 401 || /401/.test(error?.message ?? "") ? "ended" : "cut";
  } finally {
    stopped.removeEventListener("abort", stop);
    await connection.stop().catch(() => {});
  }
}

function streamed(connection, request, onBatch) {
  return new Promise((resolve) => {
    connection.onclose(() => resolve("cut"));
    connection.stream("Watch", request).subscribe({
      next: onBatch,
      complete: () => resolve("ended"),
      error: (error) => resolve(reason(error)),
    });
  });
}

function reason(error) {
  const text = String(error?.message ?? error);
  if (text.includes("cursor_too_old")) return "tooOld";
  return text.includes("auth.required") ? "ended" : "cut";
}

/** Waits, but not a moment longer than until the network is back. */
function quiet(milliseconds, stopped) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener("online", done);
    stopped.addEventListener("abort", done, { once: true });
  });
}
