import { Problem } from "leadgrains-client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { useStarted } from "../../parts/operations/use-started.ts";
import { useReason } from "../../shell/trouble.tsx";
import type { Chosen } from "./choose.tsx";

export interface How {
  readonly dryRun?: boolean;
  readonly partial?: boolean;
}

/** Sends the chosen files. @param onStarted the operation's id */
export function useSend({ files, preset }: Chosen, onStarted: (operation: string) => void) {
  const { t } = useTranslation();
  const { client } = useSession();
  const reason = useReason();
  const [isSending, setSending] = useState(false);
  const [refusal, refuse] = useState<string | null>(null);
  const { started, refused } = useStarted(onStarted, refuse);
  const send = async ({ dryRun = false, partial = false }: How) => {
    const form = new FormData();
    form.set("preset", preset);
    form.set("dryRun", String(dryRun));
    form.set("partial", String(partial));
    for (const file of files) form.append("file", file, file.name);
    setSending(true);
    refuse(null);
    try {
      started((await client.post("/imports", { body: form })).body.id);
    } catch (error) {
      refused(t("import.notBegun", { why: error instanceof Problem && error.status === 403 ? t("import.forbidden") : reason(error) }));
    } finally {
      setSending(false);
    }
  };
  return { send: (how: How) => void send(how), isSending, refusal };
}
