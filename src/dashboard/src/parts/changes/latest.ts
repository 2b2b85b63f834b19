import { Problem } from "leadgrains-client";
import type { Change, Client, Position } from "leadgrains-client";
import type { LiveQuery } from "../../live/live-provider.tsx";

const kept = 100;

/** How far back the last changes are looked for, in positions: further only where little is found. */
const reaches = [500, 5_000, 20_000];
const enough = 15;

/** The latest changes on a topic, newest first. @param topic e.g. `team:{id}` */
export const latestOf = (topic: string): LiveQuery<readonly Change[]> => ({
  key: ["latest", topic],
  async read(client, { after, signal }) {
    for (const reach of reaches) {
      const { changes, position } = await since(client, topic, Math.max(0, after - reach), after, signal);
      if (changes.length >= enough || reach >= after || reach === reaches.at(-1)) return { value: changes.slice(-kept).reverse(), position };
    }
    throw new Error("unreachable");
  },
  fold: (changes, change) => (change.topics.includes(topic) ? [change, ...changes].slice(0, kept) : changes),
});

/** Those above `from`, up to wherever it ends, at `to` or later; none where they are no longer kept. */
async function since(client: Client, topics: string, from: number, to: number, signal: AbortSignal): Promise<{ changes: Change[]; position: Position }> {
  const changes: Change[] = [];
  let reached = from;
  try {
    while (reached < to) {
      const { body } = await client.get("/changes", { query: { after: reached, limit: 1000, topics }, signal });
      changes.push(...(body.changes as unknown as Change[]));
      if (body.next <= reached) break;
      reached = body.next;
    }
  } catch (error) {
    if (!(error instanceof Problem && error.code === "cursor_too_old")) throw error;
  }
  return { changes, position: { asOf: Math.max(reached, to) } };
}
