import { Button } from "@mantine/core";
import { Suspense, lazy, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { useDirectory } from "../../live/live-provider.tsx";
import { mayHandOver } from "../../parts/may/may.ts";
import { isActive } from "../../parts/moves/moves.ts";
import type { Lead } from "./lead.ts";
import style from "./lead.module.css";

const HandOver = lazy(() => import("./hand-over.tsx"));

/** Whose it is; one click from being somebody else's for whoever may hand it over. */
export function Owner({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const [isOpen, open] = useState(false);
  const directory = useDirectory();
  return (
    <span className={style.owner}>
      <span data-field="owner">{lead.ownerId ? lead.ownerName ?? t("who.unknown") : t("pool")}</span>
      {isActive(lead) && directory && mayHandOver(lead, directory, me) && <Button size="compact-xs" variant="light" data-hand-over onClick={() => open(true)}>{t("owner.handOver")}</Button>}
      <Suspense>{isOpen && <HandOver lead={lead} onClose={() => open(false)} />}</Suspense>
    </span>
  );
}
