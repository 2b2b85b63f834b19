import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Schema } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { useCommand } from "../../parts/commands/use-command.ts";
import { mayWrite } from "../../parts/may/may.ts";
import { Card } from "../../parts/page/card.tsx";
import { day } from "../../parts/when/when.ts";
import style from "./lead.module.css";
import { Refer } from "./refer.tsx";

interface Props {
  readonly sources: Schema<"SourcesResource">;
  readonly tasks: readonly Schema<"TaskResource">[];
}

/** Where it comes from, what helped since, and who is owed something for it. */
export function Source({ sources: { leadId, first, assists, referral }, tasks }: Props) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  return (
    <Card title={t("source.title")} data-card="source">
      <ul className={style.touches}>
        {[first, ...assists].map((touch, index) => (
          <li key={index}>
            <span>{touch.channelName ?? touch.channel}<span className={style.soft}> {[touch.groupName, day(touch.at, i18n.language), index > 0 ? t("source.assist") : null].filter(Boolean).join(" · ")}</span></span>
            {touch.detail && <p className={style.detail}>{touch.detail}</p>}
          </li>
        ))}
      </ul>
      {!referral && mayWrite(me) && <Refer lead={leadId} />}
      {referral && <Referral lead={leadId} referral={referral} tasks={tasks.filter(({ origin }) => origin.kind === "Referral")} />}
    </Card>
  );
}

function Referral({ lead, referral, tasks }: { lead: string; referral: Schema<"ReferralResource">; tasks: readonly Schema<"TaskResource">[] }) {
  const { t } = useTranslation();
  const command = useCommand();
  const say = (mayName: Schema<"NameConsent">) => void command.run((client) => client.post("/leads/{id}/referral/consent", { path: { id: lead }, body: { mayName } }));
  const done = tasks.filter(({ state }) => state === "Done").length;
  return (
    <div className={style.referral} data-referral={referral.mayName}>
      <h3 className={style.sub}>{t("source.referral")}</h3>
      <p><Link to={`/contacts/${referral.referrerContactId}`}>{referral.referrerName ?? t("source.unnamed")}</Link>
        <span className={style.soft}> {t("source.duties", { done, all: tasks.length })}</span></p>
      {referral.note && <p className={style.detail}>{referral.note}</p>}
      <p className={style.consent}>
        <span>{t(`consent.${referral.mayName}`)}</span>
        {referral.mayName !== "Given" && <Button size="compact-xs" variant="light" loading={command.busy} onClick={() => say("Given")}>{t("source.given")}</Button>}
        {referral.mayName !== "Refused" && <Button size="compact-xs" variant="default" loading={command.busy} onClick={() => say("Refused")}>{t("source.refused")}</Button>}
      </p>
      {command.refusal && <p className={style.refusal} role="alert">{command.refusal}</p>}
    </div>
  );
}
