import type { Change, Client, Schema } from "leadgrains-client";
import type { FollowedQuery } from "../../parts/followed/use-followed.ts";

export interface Asked {
  /** A contact's or an account's id. */
  readonly to: string;
  /** A user's or a team's id; undefined: anybody of ours. */
  readonly from: string | undefined;
  /** Held at the account; undefined: the decision maker. */
  readonly role: string | undefined;
}

export interface Introductions {
  /** Of whom is asked for. */
  readonly name: string | null;
  /** They want no contact. */
  readonly isClosed: boolean;
  readonly paths: readonly Schema<"PathResource">[];
  readonly complete: boolean;
}

export const isAccount = (id: string) => id.startsWith("acc_");

/** Chains, and asked anew when anything happens that may tie or untie people. */
export function introductions({ to, from, role }: Asked): FollowedQuery<Introductions> {
  return {
    key: ["introductions", to, from, role],
    concerns: ties,
    async read(client, { after, signal }) {
      const query = { to, k: 5, after, ...(from ? { from } : {}), ...(role && isAccount(to) ? { role: role as Schema<"BuyingRole"> } : {}) };
      const [target, { body }] = await Promise.all([read(client, to, signal), client.get("/paths", { query, signal })]);
      return { ...target, paths: body.paths, complete: body.complete };
    },
  };
}

async function read(client: Client, id: string, signal: AbortSignal) {
  if (isAccount(id)) return { name: (await client.get("/accounts/{id}", { path: { id }, signal })).body.name, isClosed: false };
  const { name, optedOutAt } = (await client.get("/contacts/{id}", { path: { id }, signal })).body;
  return { name, isClosed: optedOutAt !== null };
}

const ties = ({ type }: Change) => type.startsWith("contact.") || type === "user.schooled" || type === "user.school-withdrawn" || type === "lead.interaction";

/** Everybody of a chain, ours first. */
export const people = ({ hops }: Schema<"PathResource">): readonly { id: string; name: string | null }[] =>
  [{ id: hops[0]!.from, name: hops[0]!.fromName }, ...hops.map(({ to, toName }) => ({ id: to, name: toName }))];

export const isWeakest = ({ weakest }: Schema<"PathResource">, hop: Schema<"HopResource">) => hop.from === weakest.from && hop.to === weakest.to;
