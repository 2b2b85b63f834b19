import type { Schema } from "leadgrains-client";

export type Lead = Schema<"LeadResource">;
export type Stage = Schema<"LeadStage">;

/** Every stage, in the order of the board. */
export const stages: readonly Stage[] = ["Prospect", "Lead", "Opportunity", "Won", "Nurturing", "Lost", "Disqualified"];

export const activeStages: readonly Stage[] = ["Prospect", "Lead", "Opportunity"];

/** What can be done with a lead's stage and owner, as the API calls it. */
export type MoveCommand =
  | "identify" | "customer-signal" | "assess" | "win" | "lose" | "disqualify" | "nurture" | "cool" | "reopen"
  | "reassign" | "claim" | "release";

export const isActive = ({ stage }: Pick<Lead, "stage">) => activeStages.includes(stage);

/** Where a lead falls back to: what the seller saw stays seen. */
export const fallback = ({ problem }: Pick<Lead, "problem">): Stage => (problem ? "Lead" : "Prospect");

/** The commands that a lead's stage and owner allow; whether one may give them is the server's to say. */
export function movesOf(lead: Pick<Lead, "stage" | "ownerId">): MoveCommand[] {
  const ways: readonly [MoveCommand, boolean][] = [
    ["identify", lead.stage === "Prospect"],
    ["customer-signal", isActive(lead)],
    ["win", lead.stage === "Opportunity"],
    ["cool", lead.stage === "Opportunity"],
    ["nurture", isActive(lead)],
    ["lose", lead.stage === "Lead" || lead.stage === "Opportunity"],
    ["disqualify", isActive(lead)],
    ["reopen", lead.stage === "Lost" || lead.stage === "Disqualified" || lead.stage === "Nurturing"],
    ["assess", isActive(lead) || lead.stage === "Nurturing"],
    ["claim", isActive(lead) && !lead.ownerId],
    ["reassign", isActive(lead)],
    ["release", isActive(lead) && !!lead.ownerId],
  ];
  return ways.flatMap(([command, is]) => (is ? [command] : []));
}

/** Why a lead can't go to a stage: key of the words. */
export type NoWay = "move.no.same" | "move.no.won" | "move.no.closed" | "move.no.win" | "move.no.lose" | "move.no.problem" | "move.no.noProblem" | "move.no.back";

/** The command that brings a lead to a stage, or why none does. */
export function wayTo(lead: Pick<Lead, "stage" | "problem">, to: Stage): MoveCommand | NoWay {
  const from = lead.stage;
  if (from === to) return "move.no.same";
  if (from === "Won") return "move.no.won";
  if (!isActive(lead)) return !activeStages.includes(to) || to === "Opportunity" ? "move.no.closed" : to === fallback(lead) ? "reopen" : misses(lead);
  switch (to) {
    case "Won": return from === "Opportunity" ? "win" : "move.no.win";
    case "Lost": return from === "Prospect" ? "move.no.lose" : "lose";
    case "Disqualified": return "disqualify";
    case "Nurturing": return "nurture";
    case "Opportunity": return "customer-signal";
    case "Lead": return from === "Prospect" ? "identify" : to === fallback(lead) ? "cool" : misses(lead);
    case "Prospect": return from === "Lead" ? "move.no.back" : to === fallback(lead) ? "cool" : misses(lead);
  }
}

const misses = (lead: Pick<Lead, "problem">): NoWay => (lead.problem ? "move.no.problem" : "move.no.noProblem");

export const isNoWay = (way: MoveCommand | NoWay): way is NoWay => way.startsWith("move.no.");
