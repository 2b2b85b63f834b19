import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Schema } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../../live/live-provider.tsx";
import { day } from "../../../parts/when/when.ts";
import { useFollowed } from "../../../parts/followed/use-followed.ts";
import type { FollowedQuery } from "../../../parts/followed/use-followed.ts";
import { format, plus } from "../../../parts/money/money.ts";
import { Trouble } from "../../../shell/trouble.tsx";
import style from "./leads.module.css";

type Lead = Schema<"LeadResource">;

const leadsOf = (account: string): FollowedQuery<readonly Lead[]> => ({
  key: ["leads-of", account],
  read: async (client, { after, signal }) => (await client.all("/leads", { query: { accountId: account, limit: 200, after }, signal })).items,
  concerns: ({ entity, topics }) => entity.kind === "Lead" && topics.includes(`account:${account}`),
});

/** All leads of an account, newest first. */
export default function LeadsTab({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const people = useDirectory()?.people;
  const { value: leads, error, retry } = useFollowed(leadsOf(id));
  if (!leads) return error ? <Trouble error={error} onRetry={retry} /> : <div aria-busy="true"><Skeleton height={240} radius="lg" /></div>;
  return (
    <section className={style.card} aria-labelledby="leads-title">
      <h2 id="leads-title">{t("accountLeads.title")}</h2>
      {leads.length === 0 ? <p className={style.hint}>{t("accountLeads.none")}</p> : (
        <table className={style.table}>
          <thead><tr><th scope="col">{t("accountLeads.lead")}</th><th scope="col">{t("account.stage")}</th><th scope="col">{t("accountLeads.owner")}</th><th scope="col" className={style.number}>{t("accountLeads.amount")}</th><th scope="col">{t("accountLeads.since")}</th></tr></thead>
          <tbody>
            {leads.map((lead) => (
              <tr key={lead.id} data-lead={lead.id}>
                <td><Link className={style.link} to={`/leads/${lead.id}`}>{lead.title ?? t("lead.unknown")}</Link></td>
                <td><span className={style.stage} data-stage={lead.stage}>{t(`stage.${lead.stage}`)}</span></td>
                <td>{lead.ownerId ? lead.ownerName ?? people?.get(lead.ownerId)?.name ?? t("who.unknown") : t("pool")}</td>
                <td className={style.number}>{format(plus(new Map(), lead.amount, 1), i18n.language)}</td>
                <td className={style.muted}>{day(lead.stageSince, i18n.language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
