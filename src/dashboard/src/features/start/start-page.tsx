import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import { useSession } from "../../app/session.tsx";
import { useDirectory, useLive } from "../../live/live-provider.tsx";
import { DemoProgress } from "../../parts/begin/demo-progress.tsx";
import { leadCount } from "../../parts/begin/lead-count.ts";
import { Offers } from "../../parts/begin/offers.tsx";
import { RecordFact } from "../../parts/facts/record-fact.tsx";
import { useFollowed } from "../../parts/followed/use-followed.ts";
import { mayImport } from "../../parts/may/may.ts";
import { useWhose } from "../../parts/whose/use-whose.ts";
import type { Whose } from "../../parts/whose/use-whose.ts";
import { Trouble } from "../../shell/trouble.tsx";
import { Disputes } from "./disputes.tsx";
import { FullSellers } from "./full-sellers.tsx";
import type { Gap } from "./gap-row.tsx";
import { startOf } from "./read.ts";
import { SectionCard } from "./section.tsx";
import style from "./start.module.css";

/** What waits for whoever is here. */
export default function StartPage() {
  const { t } = useTranslation();
  const whose = useWhose();
  // Not the row's: the question may go from the list while its answer is being written.
  const [asked, ask] = useState<Gap | null>(null);
  return (
    <div className={style.page}>
      <header className={style.header}><h1>{t("start.title")}</h1></header>
      <DemoProgress />
      {whose ? <Waiting whose={whose} onAnswer={ask} /> : <Wait />}
      {asked && <RecordFact account={asked.accountId} draft={{ topic: asked.gap.topic, category: asked.gap.category }} facts={[]} onClose={() => ask(null)} />}
    </div>
  );
}

const Wait = () => <div className={style.sections} aria-busy="true"><Skeleton height={220} radius="lg" /></div>;

/** Facts that alert are told first, then those that disagree. */
const first = "alerts";

function Waiting({ whose, onAnswer }: { whose: Whose; onAnswer: (gap: Gap) => void }) {
  const { me } = useSession();
  const teams = [...useDirectory()!.teams.values()].filter(({ managerId }) => managerId !== null && managerId === me.userId);
  const topics = [...(me.userId ? [`owner:${me.userId}`] : []), ...teams.map(({ id }) => `team:${id}`)];
  const { value: start, error, retry } = useFollowed({ ...startOf(whose.scope, topics), keep: true });
  if (!start) return error ? <Trouble error={error} onRetry={retry} /> : <Wait />;
  const { market, sections, disputes, hasMoreDisputes } = start;
  const at = sections.findIndex(({ code }) => code === first) + 1;
  const card = (section: typeof sections[number]) => <SectionCard key={section.code} section={section} whose={whose} onAnswer={onAnswer} />;
  if (disputes.length === 0 && sections.every(({ items }) => items.length === 0)) return <Nothing />;
  return (
    <>
      {market && <p className={style.market}><strong>{market.name}</strong> {market.hint}</p>}
      <div className={style.sections} data-sections>
        {sections.slice(0, at).map(card)}
        <Disputes disputes={disputes} hasMore={hasMoreDisputes} />
        {teams.length > 0 && <FullSellers teams={teams.map(({ id }) => id)} />}
        {sections.slice(at).map(card)}
      </div>
    </>
  );
}

function Nothing() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { value: leads } = useLive(leadCount);
  if (leads === undefined) return <Wait />;
  if (leads === 0) return <section className={style.empty} data-nothing><h2>{t("begin.title")}</h2><Offers /></section>;
  return (
    <section className={style.empty} data-nothing>
      <h2>{t("start.none.title")}</h2>
      <p>{t("start.none.text")}</p>
      <p><Link className={style.link} to="/pipeline">{t("start.none.pipeline")}</Link> {mayImport(me) && <Link className={style.link} to="/import">{t("start.none.import")}</Link>}</p>
    </section>
  );
}
