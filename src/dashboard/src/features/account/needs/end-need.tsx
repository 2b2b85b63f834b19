import { useTranslation } from "react-i18next";
import { AskWhy } from "../../../parts/ask/ask-why.tsx";
import { useCommand } from "../../../parts/commands/use-command.ts";
import { toast } from "../../../shell/toasts.tsx";
import type { Need } from "./read.ts";

/** A need was met, or is none: either way somebody says how they know. */
export function EndNeed({ account, need, how, onClose }: { account: string; need: Need; how: "met" | "drop"; onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const end = async (reason: string) => {
    const asked = { path: { id: account, needId: need.id }, body: { reason } };
    if (await command.run((client) => (how === "met" ? client.post("/accounts/{id}/needs/{needId}/met", asked) : client.post("/accounts/{id}/needs/{needId}/drop", asked)))) {
      toast(t(`needs.${how}.done`));
      onClose();
    }
  };
  return <AskWhy title={t(`needs.${how}`)} about={need.statement ?? ""} label={t(`needs.${how}.why`)} action={t(`needs.${how}`)} command={command} onSend={end} onClose={onClose} />;
}
