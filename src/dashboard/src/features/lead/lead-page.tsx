import { Skeleton } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Activity } from "../../parts/activity/activity.tsx";
import { useFollowed } from "../../parts/followed/use-followed.ts";
import { contactsOf, playbook } from "../../parts/known/known.ts";
import { LogLine } from "../../parts/log/log-line.tsx";
import { Card } from "../../parts/page/card.tsx";
import { isMissing } from "../../parts/page/missing.ts";
import { NotFound } from "../../parts/page/not-found.tsx";
import { Tasks } from "../../parts/tasks/tasks.tsx";
import { Trouble } from "../../shell/trouble.tsx";
import { Evidence } from "./evidence.tsx";
import { Header } from "./header.tsx";
import { Judgement } from "./judgement.tsx";
import { changeOf, dossierOf, leadOf, log } from "./lead.ts";
import type { LeadPage as Shown } from "./lead.ts";
import style from "./lead.module.css";
import { Questions } from "./questions.tsx";
import { Source } from "./source.tsx";
import { StageLine } from "./stage-line.tsx";

export default function LeadPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { value, error, retry } = useFollowed(leadOf(id));
  if (!value && isMissing(error)) return <NotFound title="lead.missing" text="lead.missingText" to="/pipeline" way="lead.toPipeline" />;
  if (!value && error) return <Trouble error={error} onRetry={retry} />;
  if (!value) return <div className={style.page} aria-busy="true"><Skeleton height={84} radius="lg" /><Skeleton height={320} radius="lg" mt="md" /></div>;
  // Of another lead nothing that was being written stays.
  return <Whole key={id} shown={value} />;
}

function Whole({ shown: { lead, history, evidence, sources, tasks } }: { shown: Shown }) {
  const { t } = useTranslation();
  const { value: guide } = useFollowed(playbook);
  const { people, dossier, isReading } = useAccount(lead.accountId);
  const changes = useMemo(() => history.map((one) => changeOf(one, lead.id)), [history, lead.id]);
  return (
    <div className={style.page} data-lead={lead.id} data-version={lead.version}>
      <Header lead={lead} />
      <StageLine lead={lead} history={history} guide={guide} />
      <div className={style.columns}>
        <div className={style.stack}>
          <Card title={t("lead.activity")}>
            <LogLine post={log(lead.id)} people={[...people].map(([id, name]) => ({ id, name }))} />
            <Activity changes={changes} self={lead.id} contacts={people} />
          </Card>
          <Evidence lead={lead} evidence={evidence} />
          <Source sources={sources} tasks={tasks} />
        </div>
        <div className={style.stack}>
          <Card title={t("tasks.name")}><Tasks subject={{ kind: "leads", id: lead.id }} tasks={tasks} /></Card>
          <Judgement lead={lead} evidence={evidence} dossier={dossier} guide={guide} />
          <Questions lead={lead} dossier={dossier} isReading={isReading} tasks={tasks} />
        </div>
      </div>
    </div>
  );
}

/** Who works at the account, and what is known of it, as soon as there is one: what is being written on the page stays then. */
function useAccount(account: string | null) {
  const { value: contacts } = useFollowed(contactsOf(account));
  const { value: dossier, error } = useFollowed(dossierOf(account));
  const people = useMemo(() => new Map(contacts?.flatMap(({ id, name }): [string, string][] => (name ? [[id, name]] : []))), [contacts]);
  return { people, dossier: dossier ?? undefined, isReading: dossier === undefined && !error };
}
