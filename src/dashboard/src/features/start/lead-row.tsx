import type { Schema } from "leadgrains-client";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { useCommand } from "../../parts/commands/use-command.ts";
import { format, plus } from "../../parts/money/money.ts";
import { toast } from "../../shell/toasts.tsx";
import style from "./start.module.css";

/** A lead: whose customer it is, how far it has come; whoever may takes it from the pool. */
export function LeadRow({ lead }: { lead: Schema<"LeadResource"> }) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const { busy, refusal, run } = useCommand();
  const title = lead.title ?? t("lead.unknown");
  const claim = async () => {
    if (await run((client) => client.post("/leads/{id}/claim", { path: { id: lead.id! } }))) toast(t("start.claimed", { title }));
  };
  const amount = format(plus(new Map(), lead.amount, 1), i18n.language);
  return (
    <li className={style.row} data-item={lead.id}>
      <span className={style.what}><Link className={style.name} to={`/leads/${lead.id}`}>{title}</Link></span>
      <span className={style.more}>
        {lead.accountName && <span>{lead.accountName}</span>}
        {lead.ownerId && lead.ownerId !== me.userId && <span>{lead.ownerName ?? t("who.unknown")}</span>}
        {amount && <span>{amount}</span>}
      </span>
      <span className={style.side}>
        <span className={style.stage} data-stage={lead.stage}>{t(`stage.${lead.stage}`)}</span>
        {!lead.ownerId && me.role === "Seller" && <button type="button" className={style.plain} disabled={busy} aria-label={t("start.claim.one", { title })} onClick={() => void claim()}>{t("start.claim")}</button>}
      </span>
      {refusal && <p className={style.refusal} role="alert">{refusal}</p>}
    </li>
  );
}
