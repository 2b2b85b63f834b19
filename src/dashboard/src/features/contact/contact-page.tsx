import { Skeleton } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLeadNames } from "../../live/lead-names.ts";
import { useLive, useWatching } from "../../live/live-provider.tsx";
import { Activity } from "../../parts/activity/activity.tsx";
import { latestOf } from "../../parts/changes/latest.ts";
import { useFollowed } from "../../parts/followed/use-followed.ts";
import { LogLine } from "../../parts/log/log-line.tsx";
import { Card } from "../../parts/page/card.tsx";
import { isMissing } from "../../parts/page/missing.ts";
import { NotFound } from "../../parts/page/not-found.tsx";
import { Tasks } from "../../parts/tasks/tasks.tsx";
import { Trouble } from "../../shell/trouble.tsx";
import { Acquaintances } from "./acquaintances.tsx";
import { Consent } from "./consent.tsx";
import { contactOf, log } from "./contact.ts";
import type { ContactPage as Shown } from "./contact.ts";
import style from "./contact.module.css";
import { Duties } from "./duties.tsx";
import { Employments } from "./employments.tsx";
import { Header } from "./header.tsx";
import { Roles } from "./roles.tsx";
import { Schools } from "./schools.tsx";
import { Strength } from "./strength.tsx";

export default function ContactPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { value, error, retry } = useFollowed(contactOf(id));
  if (!value && isMissing(error)) return <NotFound title="contact.missing" text="contact.missingText" to="/accounts" way="contact.toAccounts" />;
  if (!value && error) return <Trouble error={error} onRetry={retry} />;
  if (!value) return <div className={style.page} aria-busy="true"><Skeleton height={84} radius="lg" /><Skeleton height={320} radius="lg" mt="md" /></div>;
  // Of somebody else nothing that was being written stays.
  return <Whole key={id} shown={value} />;
}

function Whole({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  const { contact, edges, strength, tasks, names } = shown;
  const { value: changes = [] } = useLive(latestOf(`contact:${contact.id}`));
  const mentioned = useMemo(() => [...new Set(changes.flatMap(({ entity }) => (entity.kind === "Lead" ? [entity.id] : [])))], [changes]);
  const leads = useLeadNames(useWatching().names, mentioned);
  const called = useMemo(() => new Map([...names, [contact.id, t("contact.this")]]), [names, contact.id, t]);
  return (
    <div className={style.page} data-contact={contact.id}>
      <Header contact={contact} names={names} />
      {contact.name === null && <p className={style.warning} role="note" data-erased>{t("contact.erased")}</p>}
      <Consent contact={contact} />
      <div className={style.columns}>
        <div className={style.stack}>
          <Card title={t("contact.activity")}>
            <LogLine post={log(contact.id)} people={[]} />
            <Activity changes={changes} self={contact.id} contacts={called} leads={leads} />
          </Card>
          <Acquaintances contact={contact} edges={edges} names={names} />
          <Duties contact={contact} edges={edges} changes={changes} />
        </div>
        <div className={style.stack}>
          <Strength strength={strength} isHidden={contact.optedOutAt !== null} />
          <Employments contact={contact} edges={edges} names={names} />
          <Roles contact={contact} names={names} />
          <Schools contact={contact} />
          <Card title={t("tasks.name")}><Tasks subject={{ kind: "contacts", id: contact.id }} tasks={tasks} /></Card>
        </div>
      </div>
    </div>
  );
}
