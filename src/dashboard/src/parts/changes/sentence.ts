import type { Change } from "leadgrains-client";
import type { TFunction } from "i18next";
import type { Person } from "../../live/directory.ts";
import type { LeadName } from "../../live/lead-names.ts";

export interface Names {
  readonly people: ReadonlyMap<string, Person>;
  readonly leads: ReadonlyMap<string, LeadName>;
  /** What the page is about anyway. */
  readonly self?: string;
  /** Where they are known. */
  readonly contacts?: ReadonlyMap<string, string | null>;
}

export interface Piece {
  readonly text: string;
  readonly role?: "who" | "what" | "stage" | "why";
  /** Of a stage: which. */
  readonly stage?: string;
}

/** What changes of one type or another carry, as far as a sentence can tell it. */
interface Told {
  readonly id?: string;
  readonly name?: string | null;
  readonly title?: string | null;
  readonly role?: string;
  readonly capacity?: number | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly reason?: string | null;
  readonly handover?: string | null;
  readonly recognition?: string;
  readonly stance?: string;
  readonly interaction?: { readonly kind?: string };
  readonly signal?: { readonly words?: string | null };
  readonly problem?: { readonly overlooked?: string | null };
  readonly failed?: readonly string[];
  readonly before?: { readonly stage: string } | null;
  readonly after?: { readonly stage: string };
  readonly workloads?: readonly { readonly userId: string; readonly active: number; readonly capacity?: number | null }[];
}

const told = (change: Change) => change.data as unknown as Told;

/** A change told as a sentence: pieces of text, some of them names of people, leads and stages. */
export function sentence(change: Change, names: Names, t: TFunction): Piece[] {
  const places = placesOf(change, names, t);
  const template = t(formsOf(change), { skipInterpolation: true });
  const pieces = template.split(/(\{\w+\})/).filter((text) => text !== "").map((text): Piece => {
    const place = /^\{(\w+)\}$/.exec(text)?.[1];
    return place ? places[place] ?? { text: "" } : { text };
  });
  const why = whyOf(change, t);
  return why ? [...pieces, { text: why, role: "why" }] : pieces;
}

/** What else is worth knowing: the hand-over, and the workloads after the change. */
export function remarks(change: Change, names: Names, t: TFunction): string[] {
  const { workloads = [], handover } = told(change);
  const loads = workloads.map(({ userId, active, capacity }) =>
    t("load", { name: names.people.get(userId)?.name ?? t("who.unknown"), active, capacity: capacity ?? "∞" }));
  return handover && change.type === "lead.reassigned" ? [t("handover", { text: handover }), ...loads] : loads;
}

/** The first that there are words for. */
function formsOf(change: Change): string[] {
  const { before, after } = told(change);
  return before && after && before.stage !== after.stage ? ["change.moved"] : [`change.${change.type}`, "change.other"];
}

function placesOf(change: Change, names: Names, t: TFunction): Readonly<Record<string, Piece | undefined>> {
  const data = told(change);
  const stage = (value: string | undefined): Piece | undefined => (value ? { text: word(t, "stage", value), role: "stage", stage: value } : undefined);
  const named = (id: string | null | undefined) => (id && names.people.get(id)?.name) || t("who.unknown");
  const owner = (id: string | null | undefined): Piece => ({ text: id ? named(id) : t("pool"), role: "who" });
  return {
    by: { text: author(change, named, t), role: "who" },
    lead: { text: lead(change, names, t), role: "what" },
    contact: { text: contact(change, names, t), role: "what" },
    buyingRole: { text: word(t, "buyingRole", data.role) },
    from: stage(data.before?.stage),
    to: stage(data.after?.stage),
    fromOwner: owner(data.from),
    toOwner: owner(data.to),
    recognition: { text: word(t, "recognition", data.recognition) },
    stance: { text: word(t, "stance", data.stance) },
    interaction: { text: word(t, "interaction", data.interaction?.kind) },
    name: { text: data.name ?? named(data.id), role: "who" },
    role: { text: word(t, "role", data.role) },
    capacity: { text: String(data.capacity) },
    type: { text: change.type },
  };
}

/** The word for a value of an enumeration; the value itself when it is new to this page. */
export const word = (t: TFunction, kind: string, value = ""): string => t(`${kind}.${value}`, { defaultValue: value });

function author({ by }: Change, named: (id: string) => string, t: TFunction): string {
  if (by.kind === "User") return by.name ?? named(by.id);
  const kind = t(`who.${by.kind.toLowerCase()}`);
  return by.name ? `${kind} “${by.name}”` : kind;
}

function lead(change: Change, names: Names, t: TFunction): string {
  if (change.entity.kind !== "Lead") return "";
  if (change.entity.id === names.self) return t("lead.this");
  const known = names.leads.get(change.entity.id);
  const title = told(change).title ?? known?.title;
  if (!title) return t("lead.unknown");
  const quoted = t("lead.quoted", { title });
  return known?.account && known.account !== title ? `${quoted}${t("text.inBrackets", { text: known.account })}` : quoted;
}

function contact({ entity, data }: Change, { contacts }: Names, t: TFunction): string {
  return contacts?.get(entity.id) ?? (data as Told).name ?? t("contact.unknown");
}

function whyOf(change: Change, t: TFunction): string | null {
  const { signal, reason, problem, failed } = told(change);
  if (signal?.words) return t("because.said", { why: signal.words });
  const why = reason ?? problem?.overlooked ?? failed?.map((criterion) => word(t, "criterion", criterion)).join(t("text.comma"));
  return why ? t("because", { why }) : null;
}
