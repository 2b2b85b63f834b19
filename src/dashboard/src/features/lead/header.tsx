import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { useDirectory } from "../../live/live-provider.tsx";
import { useOpening } from "../../parts/focus/use-opening.ts";
import { mayMove } from "../../parts/may/may.ts";
import { format, plus } from "../../parts/money/money.ts";
import { days, moment } from "../../parts/when/when.ts";
import { Edit } from "./edit.tsx";
import type { Lead } from "./lead.ts";
import style from "./lead.module.css";
import { Moves } from "./moves.tsx";
import { Owner } from "./owner.tsx";

/** What it is called, how far it is, what it is worth and whose it is. */
export function Header({ lead }: { lead: Lead }) {
  const { t, i18n } = useTranslation();
  const { isOpen: isEditing, open: edit, opener } = useOpening();
  const { me } = useSession();
  const directory = useDirectory();
  const isTheirs = directory !== null && mayMove(lead, directory, me);
  const title = lead.title ?? t("erased");
  const since = days(lead.stageSince, Date.now(), i18n.language);
  return (
    <header className={style.top}>
      <p className={style.trail}>
        {lead.accountId ? <Link to={`/accounts/${lead.accountId}`}>{lead.accountName ?? t("erased")}</Link> : <span>{t("lead.noAccount")}</span>}
      </p>
      {isEditing ? <Edit lead={lead} onDone={() => edit(false)} /> : (
        <div className={style.titleLine}>
          <h1>{title}</h1>
          <div className={style.tools}>
            <Moves lead={lead} isTheirs={isTheirs} />
            {isTheirs && <Button ref={opener} size="xs" variant="default" onClick={() => edit(true)}>{t("lead.edit")}</Button>}
          </div>
        </div>
      )}
      <dl className={style.facts}>
        <div><dt>{t("lead.stage")}</dt><dd className={style.stage} data-stage={lead.stage} data-field="stage">{t(`stage.${lead.stage}`)}
          <span className={style.soft} title={moment(lead.stageSince, i18n.language)}> {since ? t("lead.since", { days: since }) : t("lead.sinceToday")}</span></dd></div>
        <div><dt>{t("lead.amount")}</dt><dd data-field="amount">{format(plus(new Map(), lead.amount, 1), i18n.language) || "–"}</dd></div>
        <div><dt>{t("lead.product")}</dt><dd data-field="product">{lead.product ?? "–"}</dd></div>
        <div><dt>{t("lead.owner")}</dt><dd><Owner lead={lead} /></dd></div>
        <div><dt>{t("lead.relations")}</dt><dd>{lead.accountId
          ? <Link to={`/accounts/${lead.accountId}`} search={{ tab: "graph" } as never}>{t("lead.graph")}</Link>
          : <a href={`/api/v1/leads/${lead.id}/graph.svg?depth=2`} target="_blank" rel="noreferrer">{t("lead.graph")}</a>}</dd></div>
      </dl>
      {lead.disputed && <p className={style.warning} role="note">{t("lead.disputed")}</p>}
    </header>
  );
}
