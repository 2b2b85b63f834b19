import { memo } from "react";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { plus, format } from "../../../parts/money/money.ts";
import type { Lead } from "../../../parts/moves/moves.ts";
import { ageOf } from "./age.ts";
import { CardMenu } from "./card-menu.tsx";
import { useDesk } from "./desk.ts";
import style from "../pipeline.module.css";

interface Props {
  readonly lead: Lead;
  readonly owner: string;
  /** Whether the tab key comes here. */
  readonly isCurrent: boolean;
  readonly hasMenu: boolean;
  readonly isDragged: boolean;
}

/** A lead on the board. Its title is what has the focus and leads to its page. */
export const Card = memo(function Card({ lead, owner, isCurrent, hasMenu, isDragged }: Props) {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const { days, isLong } = ageOf(lead, Date.now());
  return (
    <article className={style.card} data-card={lead.id} data-dragged={isDragged || undefined} onPointerDown={(event) => desk.grab(event, lead)}>
      <LeadLink lead={lead} isCurrent={isCurrent} />
      <p className={style.cut}>{lead.accountName ?? t("pipeline.noAccount")}</p>
      <p className={style.ends}>
        <span className={style.cut}>{owner}</span>
        <span data-type={lead.type}>{t(`leadType.${lead.type}`)}</span>
      </p>
      <p className={style.ends}>
        <span className={style.amount}>{lead.amount ? format(plus(new Map(), lead.amount, 1), i18n.language) : ""}</span>
        <span className={style.age} data-long={isLong} title={t("pipeline.age", { days })}><span aria-hidden="true">{t("pipeline.days", { days })}</span><span className={style.hidden}>{t("pipeline.age", { days })}</span></span>
      </p>
      <CardMenu lead={lead} isOpen={hasMenu} isCurrent={isCurrent} />
    </article>
  );
});

export function LeadLink({ lead, isCurrent }: { lead: Lead; isCurrent: boolean }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const click = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.defaultPrevented) return;
    event.preventDefault();
    desk.open(lead.id);
  };
  return (
    <a
      className={style.title} href={`/leads/${lead.id}`} data-lead={lead.id} tabIndex={isCurrent ? 0 : -1} draggable={false} title={lead.title ?? undefined}
      onClick={click} onKeyDown={(event) => desk.press(event, lead)}
    >
      {lead.title ?? t("lead.unknown")}
    </a>
  );
}
