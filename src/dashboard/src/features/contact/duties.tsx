import { Link } from "@tanstack/react-router";
import type { Change } from "leadgrains-client";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../live/live-provider.tsx";
import { useFollowed } from "../../parts/followed/use-followed.ts";
import { Card } from "../../parts/page/card.tsx";
import { Task } from "../../parts/tasks/task.tsx";
import { day } from "../../parts/when/when.ts";
import { referredOf } from "./contact.ts";
import type { Contact, Edge } from "./contact.ts";
import style from "./contact.module.css";

interface Props {
  readonly contact: Contact;
  readonly edges: readonly Edge[];
  readonly changes: readonly Change[];
}

/** Leads that they brought, with what is owed to them for each, and what was owed and not done. */
export function Duties({ contact: { id, breaches }, edges, changes }: Props) {
  const { t, i18n } = useTranslation();
  const people = useDirectory()?.people;
  const leads = useMemo(() => [...new Set([
    ...edges.filter(({ kind, to }) => kind === "ReferredBy" && to === id).map(({ from }) => from),
    ...changes.flatMap((change) => (change.type === "lead.referred" && change.data.referral.referrerId === id ? [change.entity.id] : [])),
    ...breaches.latest.map(({ leadId }) => leadId)])].sort(), [id, edges, changes, breaches]);
  return (
    <Card title={t("duties.title")} data-card="duties">
      {leads.length === 0 ? <p className={style.hint}>{t("duties.none")}</p> : <Owed leads={leads} />}
      {breaches.count > 0 && (
        <>
          <p className={style.warning}>{t("duties.breaches", { count: breaches.count })}</p>
          <ul className={style.rows}>
            {breaches.latest.map((breach) => (
              <li key={breach.leadId + breach.duty} className={style.by}>
                <Link to={`/leads/${breach.leadId}`}>{t(`duty.${breach.duty}`)}</Link><span>{day(breach.at, i18n.language)}</span>{breach.ownerId && <span>{people?.get(breach.ownerId)?.name}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Owed({ leads }: { leads: readonly string[] }) {
  const { t } = useTranslation();
  const { value: referred = [] } = useFollowed(referredOf(leads));
  return (
    <ul className={style.rows}>
      {referred.map(({ lead, title, duties }) => (
        <li key={lead}>
          <p className={style.line}><Link to={`/leads/${lead}`}>{title ?? t("lead.unknown")}</Link></p>
          <ul className={style.duties}>{duties.map((task) => <Task key={task.id} subject={{ kind: "leads", id: lead }} task={task} />)}</ul>
        </li>
      ))}
    </ul>
  );
}
