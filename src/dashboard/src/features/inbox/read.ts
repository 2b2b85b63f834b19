import type { Change, Schema } from "leadgrains-client";
import type { FollowedQuery } from "../../parts/followed/use-followed.ts";
import type { ListedQuery } from "./use-listed.ts";
import type { Scope } from "../../parts/whose/use-whose.ts";

/** What is listed under the tabs. */
export const statuses = ["Disputed", "Stale", "SingleSource"] as const;
export type Status = (typeof statuses)[number];

export const factsOf = (status: Status, scope: Scope): ListedQuery<Schema<"ListedFact">> => ({
  key: ["facts", status, scope],
  page: async (client, asked, signal) => (await client.get("/facts", { query: { status, ...scope, ...asked }, signal })).body,
  concerns: (change) => judges(change) || (Object.keys(scope).length > 0 && assigns(change)),
});

/** What is to be done about alerts. */
export const alertsOf = ({ ownerId }: Scope): ListedQuery<Schema<"TaskResource">> => ({
  key: ["alerts", ownerId],
  page: async (client, asked, signal) => (await client.get("/tasks", { query: { open: true, origin: "Alert", ...(ownerId ? { ownerId } : {}), ...asked }, signal })).body,
  concerns: (change) => change.type.startsWith("task.") || change.type === "alert.raised" || change.type.startsWith("playbook.") || assigns(change),
});

/** News of the last days at the accounts of the reader's leads, or of their teams': what tells no task is told here. */
export const newsFor = (reader: string): FollowedQuery<readonly Schema<"StartAlert">[]> => ({
  key: ["alerts-lately", reader],
  read: async (client, { after, signal }) => {
    const { sections } = (await client.get("/start", { query: { after }, signal })).body;
    return sections.flatMap(({ items }) => items.filter((item) => "alert" in item));
  },
  concerns: (change) => change.type === "alert.raised" || change.type.startsWith("playbook.") || assigns(change),
});

/** Something is said, taken back, ruled, or judged by other rules; or an account is called otherwise. */
const judges = ({ type }: Change) => type.startsWith("account.fact") || type.startsWith("playbook.") || type === "account.profile-changed";

/** Somebody else's accounts they are then. */
const assigns = ({ entity, type, data }: Change) =>
  entity.kind === "Lead" && ("after" in data || /^lead\.(created|imported|account-set|reassigned|claimed|released)$/.test(type));
