import type { Answer } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { toast } from "../../shell/toasts.tsx";
import { useReason } from "../../shell/trouble.tsx";
import { word } from "../changes/sentence.ts";
import type { Lead, MoveCommand } from "./moves.ts";
import { wayBack } from "./undo.ts";

/** Says that a move is done, and offers the way back where there is one. */
export function useDone(): (command: MoveCommand, before: Lead, answer: Answer<Lead>) => void {
  const { t } = useTranslation();
  const { client } = useSession();
  const reason = useReason();
  return (command, before, answer) => {
    const { body: after } = answer;
    const title = after.title ?? t("lead.unknown");
    const text = after.stage !== before.stage ? t("move.done.stage", { title, stage: word(t, "stage", after.stage) })
      : after.ownerId !== before.ownerId ? t("move.done.owner", { title, owner: after.ownerName ?? t("pool") })
      : t("move.done", { title });
    const way = wayBack(command, before, answer);
    const undo = () => void way?.go(client, t("move.undo.reason")).then(() => toast(t("move.undone", { title })), (error) => toast(reason(error), "failed"));
    toast(text, "done", way ? { text: t("move.undo"), run: undo } : undefined);
  };
}
