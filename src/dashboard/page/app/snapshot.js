/** What the board starts from. */
import { get, snapshot } from "./api.js";
import { fromSnapshot } from "./summary.js";

export const loadSummary = async (team) => fromSnapshot(team, await snapshot(`/api/v1/teams/${encodeURIComponent(team)}/summary`));

/** How far back the last changes are looked for, in positions: further only where little is found. */
const reaches = [500, 5_000, 20_000];
const enough = 15;

/** The latest changes on a topic up to a position, newest first; none where they are no longer kept. */
export async function latestChanges(topic, asOf, count) {
  for (const reach of reaches) {
    const found = await changesSince(topic, Math.max(0, asOf - reach), asOf).catch(forgiveAge);
    if (found.length >= enough || reach >= asOf || reach === reaches.at(-1)) return found.slice(-count).reverse();
  }
}

async function changesSince(topic, from, asOf) {
  const found = [];
  for (let after = from; after < asOf; ) {
    const page = await get(`/api/v1/changes?after=${after}&limit=1000&topics=${encodeURIComponent(topic)}`);
    found.push(...page.changes.filter((change) => change.seq <= asOf));
    if (page.next <= after) break;
    after = page.next;
  }
  return found;
}

function forgiveAge(error) {
  if (error.code === "cursor_too_old") return [];
  throw error;
}
