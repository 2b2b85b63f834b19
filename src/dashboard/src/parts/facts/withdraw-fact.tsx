import { useTranslation } from "react-i18next";
import { useCommand } from "../commands/use-command.ts";
import { toast } from "../../shell/toasts.tsx";
import { AskWhy } from "../ask/ask-why.tsx";
import type { Fact } from "./facts.ts";

/** A mistake is taken back, with a reason; what rested on it is open again. */
export function WithdrawFact({ account, fact, onClose }: { account: string; fact: Fact; onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const withdraw = async (reason: string) => {
    if (await command.run((client) => client.post("/accounts/{id}/facts/{factId}/withdraw", { path: { id: account, factId: fact.id }, body: { reason } }))) {
      toast(t("fact.withdrawn"));
      onClose();
    }
  };
  return <AskWhy title={t("fact.withdraw.title")} about={fact.statement ?? ""} label={t("fact.withdraw.why")} action={t("fact.withdraw.do")} command={command} onSend={withdraw} onClose={onClose} />;
}
