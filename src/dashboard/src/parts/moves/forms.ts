import type { Lead, MoveCommand } from "./moves.ts";

/** One thing that a form asks for. Its words are `move.<command>.<name>`, or `move.<name>`. */
export interface Field {
  readonly name: string;
  readonly kind: "text" | "date" | "time" | "money" | "choice" | "checks" | "contact" | "account" | "seller" | "person";
  /** Where it stands in the command's body: the server says of what is missing where it belongs. */
  readonly at: string;
  readonly options?: readonly string[];
  /** Prefix of the options' words. */
  readonly word?: string;
  /** Can be left out. */
  readonly spare?: boolean;
}

const reason: Field = { name: "reason", kind: "text", at: "/reason" };
const closedOn: Field = { name: "closedOn", kind: "date", at: "/closedOn" };
const assessment = ["Unknown", "No", "Likely", "Confirmed"];
const judged = (name: string): Field => ({ name, kind: "choice", at: `/${name}`, options: assessment, word: "assessment" });

/** Exactly the evidence that each command demands, in the order in which one thinks of it. */
export const forms: Readonly<Record<MoveCommand, readonly Field[]>> = {
  "identify": [
    { name: "overlooked", kind: "text", at: "/problem/overlooked" },
    { name: "harm", kind: "text", at: "/problem/harm" },
    { name: "capability", kind: "text", at: "/problem/capability" },
  ],
  "customer-signal": [
    { name: "contactId", kind: "contact", at: "/contactId" },
    { name: "kind", kind: "choice", at: "/kind", word: "signal", options: ["AskedForProposal", "AskedForQuote", "AgreedToMeet", "StatedIntent", "SharedRequirements", "StartedTrial", "Other"] },
    { name: "words", kind: "text", at: "/words" },
    { name: "at", kind: "time", at: "/at" },
    { name: "heardBy", kind: "person", at: "/heardBy", spare: true },
  ],
  "assess": [
    { name: "recognition", kind: "choice", at: "/recognition", word: "recognition", options: ["Unaware", "AwareNotActing", "Wavering", "WantsToSolve"] },
    { name: "stance", kind: "choice", at: "/stance", word: "stance", options: ["Unknown", "Open", "Interested", "PrefersCompetitor", "RejectsUs"] },
    judged("money"), judged("authority"), judged("need"), judged("fit"),
  ],
  "win": [reason, { name: "amount", kind: "money", at: "/amount", spare: true }, closedOn],
  "lose": [reason, { name: "cause", kind: "text", at: "/cause" }, { name: "competitorAccountId", kind: "account", at: "/competitorAccountId", spare: true }, closedOn],
  "disqualify": [{ name: "failed", kind: "checks", at: "/failed", word: "criterion", options: ["Money", "Authority", "Need", "Fit"] }, reason],
  "nurture": [reason, { name: "reviewAt", kind: "date", at: "/reviewAt" }],
  "cool": [reason],
  "reopen": [reason],
  "reassign": [{ name: "to", kind: "seller", at: "/to" }, reason, { name: "handover", kind: "text", at: "/handover", spare: true }],
  "claim": [],
  "release": [reason],
};

/** What has been filled in, by the names of the fields; some have names of their own besides (`amount.currency`). */
export type Draft = Readonly<Record<string, string>>;

/** What is known already. @param me of whoever fills it in */
export function begun(command: MoveCommand, lead: Lead, me: string | null, now: Date): Draft {
  switch (command) {
    case "customer-signal": return { at: localTime(now), heardBy: me ?? lead.ownerId ?? "" };
    case "win": return { "amount": lead.amount?.value ?? "", "amount.currency": lead.amount?.currency ?? "CNY", "closedOn": localDay(now) };
    case "lose": return { closedOn: localDay(now) };
    case "assess": {
      const { money, authority, need, fit } = lead.qualification;
      return { recognition: lead.recognition, stance: lead.stance, money, authority, need, fit };
    }
    default: return {};
  }
}

/** As the fields of a browser take it: in its own time zone. */
const localTime = (at: Date) => new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
const localDay = (at: Date) => localTime(at).slice(0, 10);
