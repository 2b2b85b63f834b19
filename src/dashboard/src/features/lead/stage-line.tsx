import { useTranslation } from "react-i18next";
import type { Schema } from "leadgrains-client";
import { days, day, moment } from "../../parts/when/when.ts";
import { stepsOf } from "./lead.ts";
import type { Happened, Lead, Step } from "./lead.ts";
import style from "./lead.module.css";

/** What could come next on the way to a win, where nothing has ended yet. */
const next: Readonly<Partial<Record<Lead["stage"], Lead["stage"]>>> = { Prospect: "Lead", Lead: "Opportunity", Opportunity: "Won" };

interface Props {
  readonly lead: Lead;
  readonly history: readonly Happened[];
  readonly guide: Schema<"PlaybookResource"> | undefined;
}

/** The stages that it came through, each with who brought it there and why; behind them what the next one takes. */
export function StageLine({ lead, history, guide }: Props) {
  const { t } = useTranslation();
  const steps = stepsOf(history);
  const ahead = next[lead.stage];
  const needed = guide?.stages.find(({ stage }) => stage === ahead)?.evidence;
  return (
    <section className={style.card} aria-label={t("lead.line")}>
      <ol className={style.line} data-line>
        {steps.map((step, index) => <Passed key={step.seq} step={step} until={steps[index + 1]?.at} />)}
        {ahead && (
          <li className={style.step} data-ahead="true">
            <span className={style.stepName}>{t(`stage.${ahead}`)}</span>
            {needed && <p className={style.why}>{t("lead.takes", { what: needed })}</p>}
          </li>
        )}
      </ol>
    </section>
  );
}

function Passed({ step: { stage, at, by, why, type }, until }: { step: Step; until: string | undefined }) {
  const { t, i18n } = useTranslation();
  return (
    <li className={style.step} data-stage={stage} data-current={until === undefined}>
      <span className={style.stepName}>{t(`stage.${stage}`)}{until !== undefined && <span className={style.soft}> {days(at, until, i18n.language)}</span>}</span>
      <span className={style.stepBy}><time dateTime={at} title={moment(at, i18n.language)}>{day(at, i18n.language)}</time> · {by.name ?? t(`who.${by.kind === "User" ? "unknown" : by.kind.toLowerCase()}`)}</span>
      {why && <p className={style.why} title={why}>{type === "lead.customer-signal" ? t("lead.quoted", { title: why }) : why}</p>}
    </li>
  );
}
