import type { Change, Client, Position } from "leadgrains-client";
import type { LiveQuery } from "../../../live/live-provider.tsx";
import type { Lead, Stage } from "../../../parts/moves/moves.ts";
import { Cards } from "./cards.ts";
import { tell } from "./progress.ts";
import { isWithin, queryOf } from "./scope.ts";
import type { Scope } from "./scope.ts";

/** More than these nobody looks through: the newest of them are shown, and the page says so. */
export const most = 10_000;

export interface Pipeline {
  readonly scope: Scope;
  readonly cards: Cards;
  /** Leads that a change tells of, but not all that a card shows, by the position from which on they are to be read. */
  readonly wanted: ReadonlyMap<string, number>;
  /** How many more there are than are shown. */
  readonly left: number;
}

export const pipelineKey = (scope: Scope) => ["pipeline", scope.team ?? null, scope.owner ?? null];

/**
 * All leads of a team or an owner, of all stages: one read, so that a card never stands in two columns or in none, and counts and
 * amounts are those of the very cards. What leaves or enters is told by the changes; what they leave out is read one by one.
 */
export const pipelineOf = (scope: Scope): LiveQuery<Pipeline> => ({
  key: pipelineKey(scope),
  async read(client, { after, signal }) {
    const { leads, total, position } = await readAll(client, scope, after, signal);
    return { value: { scope, cards: Cards.of(leads), wanted: new Map(), left: Math.max(0, total - leads.length) }, position };
  },
  fold,
});

async function readAll(client: Client, scope: Scope, after: number, signal: AbortSignal) {
  const query = { ...queryOf(scope), limit: 200, after };
  try {
    const first = await client.get("/leads", { query: { ...query, count: true }, signal });
    const leads: Lead[] = [...first.body.items];
    const total = first.body.total ?? leads.length;
    for (let { next } = first.body; next !== null && leads.length < most;) {
      tell({ done: leads.length, total: Math.min(total, most) });
      const page = await client.get("/leads", { query: { ...query, cursor: next }, signal });
      leads.push(...page.body.items);
      next = page.body.next;
    }
    return { leads, total, position: first.position as Position };
  } finally {
    tell(null);
  }
}

interface Placement {
  readonly stage: Stage;
  readonly ownerId?: string | null;
  readonly teamId?: string | null;
  readonly amount?: Lead["amount"];
}

/** What changes of leads carry, as far as a card shows it. */
interface Told {
  readonly after?: Placement;
  readonly title?: string | null;
  readonly product?: string | null;
  readonly problem?: Lead["problem"];
  readonly profile?: { readonly name: string };
}

/** Their changes leave out what a card shows: the derived type, an account's name. */
const toRead: ReadonlySet<string> = new Set(["lead.assessed", "lead.account-set"]);

function fold(pipeline: Pipeline, change: Change): Pipeline {
  const { entity, seq, type } = change;
  const told = change.data as unknown as Told;
  if (type === "account.profile-changed") return renamed(pipeline, entity.id, told.profile?.name);
  if (entity.kind !== "Lead") return pipeline;
  const card = pipeline.cards.get(entity.id);
  const isIn = told.after ? isWithin(pipeline.scope, told.after) : card !== undefined || pipeline.wanted.has(entity.id);
  if (!isIn) return card || pipeline.wanted.has(entity.id) ? gone(pipeline, entity.id) : pipeline;
  if (!card) return { ...pipeline, wanted: new Map(pipeline.wanted).set(entity.id, seq) };
  if (entity.version <= card.version) return pipeline;
  const next = { ...pipeline, cards: pipeline.cards.with(changed(card, change, told)) };
  return toRead.has(type) || pipeline.wanted.has(entity.id) ? { ...next, wanted: new Map(pipeline.wanted).set(entity.id, seq) } : next;
}

function changed(card: Lead, { entity, at, type }: Change, { after, title, product, problem }: Told): Lead {
  const told = type === "lead.identified" ? { problem: problem ?? null } : type === "lead.details-changed" ? { title: title ?? card.title, product: product ?? card.product } : {};
  if (!after) return { ...card, ...told, version: entity.version };
  const { stage, ownerId = null, teamId = null, amount = null } = after;
  const stageSince = stage === card.stage ? card.stageSince : at;
  return { ...card, ...told, stage, ownerId, teamId, amount, stageSince, version: entity.version };
}

function gone(pipeline: Pipeline, id: string): Pipeline {
  const wanted = new Map(pipeline.wanted);
  wanted.delete(id);
  return { ...pipeline, cards: pipeline.cards.without(id), wanted };
}

function renamed(pipeline: Pipeline, account: string, name: string | undefined): Pipeline {
  let { cards } = pipeline;
  if (name !== undefined) for (const card of cards) if (card.accountId === account && card.accountName !== name) cards = cards.with({ ...card, accountName: name });
  return cards === pipeline.cards ? pipeline : { ...pipeline, cards };
}

/** Puts in what was read of one lead. @param at the position at which it is true */
export function arrived(pipeline: Pipeline, id: string, lead: Lead | null, at: number): Pipeline {
  const since = pipeline.wanted.get(id);
  if (since === undefined || at < since) return pipeline; // gone, or asked for again
  if (!lead || !isWithin(pipeline.scope, lead)) return gone(pipeline, id);
  const wanted = new Map(pipeline.wanted);
  wanted.delete(id);
  const known = pipeline.cards.get(id);
  return { ...pipeline, wanted, cards: known && known.version > lead.version ? pipeline.cards : pipeline.cards.with(lead) };
}
