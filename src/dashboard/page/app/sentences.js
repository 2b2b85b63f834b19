/** A change told as a sentence: pieces of text, some of them names of people, leads and stages. */
import { t, template, word } from "./language.js";

/** @returns {{text: string, role?: "who"|"what"|"at-stage"|"why"}[]} */
export function sentence(change, names) {
  const places = placesOf(change, names);
  const pieces = template(formOf(change)).split(/(\{\w+\})/).filter((text) => text !== "").map((text) => {
    const place = /^\{(\w+)\}$/.exec(text);
    return place ? places[place[1]] ?? { text: "" } : { text };
  });
  const why = whyOf(change);
  return why ? [...pieces, { text: why, role: "why" }] : pieces;
}

/** What else is worth knowing: the hand-over, and the workloads after the change. */
export function remarks(change, names) {
  const loads = (change.data.workloads ?? []).map((load) =>
    t("load", { name: names.user(load.userId) ?? t("who.unknown"), active: load.active, capacity: load.capacity ?? "∞" }));
  const handover = change.data.handover ? [t("handover", { text: change.data.handover })] : [];
  return change.type === "lead.reassigned" ? [...handover, ...loads] : loads;
}

function formOf(change) {
  if (hasMoved(change)) return "change.moved";
  const form = `change.${change.type}`;
  return template(form) === form ? "change.other" : form;
}

const hasMoved = ({ data }) => Boolean(data.before && data.after && data.before.stage !== data.after.stage);

function placesOf(change, names) {
  const { data } = change;
  const stage = (value) => ({ text: word("stage", value), role: "at-stage", value });
  const person = (id) => ({ text: id ? names.user(id) ?? t("who.unknown") : t("pool"), role: "who" });
  return {
    by: { text: author(change.by, names), role: "who" },
    lead: { text: lead(change, names), role: "what" },
    from: data.before && stage(data.before.stage),
    to: data.after && stage(data.after.stage),
    fromOwner: person(data.from),
    toOwner: person(data.to),
    recognition: { text: word("recognition", data.recognition) },
    stance: { text: word("stance", data.stance) },
    interaction: { text: word("interaction", data.interaction?.kind) },
    name: { text: data.name ?? names.user(data.id) ?? t("who.unknown"), role: "who" },
    role: { text: word("role", data.role) },
    capacity: { text: String(data.capacity) },
    type: { text: change.type },
  };
}

function author(by, names) {
  if (by.kind === "User") return by.name ?? names.user(by.id) ?? t("who.unknown");
  const kind = t(`who.${by.kind.toLowerCase()}`);
  return by.name ? `${kind} “${by.name}”` : kind;
}

function lead(change, names) {
  if (change.entity.kind !== "Lead") return "";
  const known = names.lead(change.entity.id);
  const title = change.data.title ?? known?.title;
  if (!title) return t("lead.unknown");
  const quoted = t("lead.quoted", { title });
  return known?.account && known.account !== title ? `${quoted} (${known.account})` : quoted;
}

function whyOf({ data }) {
  if (data.signal?.words) return t("because.said", { why: data.signal.words });
  const why = data.reason ?? data.problem?.overlooked ?? data.failed?.map((criterion) => word("criterion", criterion)).join(", ");
  return why ? t("because", { why }) : null;
}
