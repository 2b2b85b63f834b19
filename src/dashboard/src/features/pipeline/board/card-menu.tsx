import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isNoWay, movesOf, stages, wayTo } from "../../../parts/moves/moves.ts";
import type { Lead, MoveCommand } from "../../../parts/moves/moves.ts";
import { icons } from "../icons.tsx";
import { useDesk } from "./desk.ts";
import style from "../pipeline.module.css";

/** Not the very key that opened it. */
const outside = ["mousedown", "touchstart"];

/** What changes no stage. */
const others: readonly MoveCommand[] = ["assess", "claim", "reassign", "release"];

interface Props {
  readonly lead: Lead;
  readonly isOpen: boolean;
  readonly isCurrent: boolean;
}

/** What can be done with a lead, for hands on the keyboard as for a mouse. It exists only while it is open. */
export function CardMenu({ lead, isOpen, isCurrent }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const title = lead.title ?? t("lead.unknown");
  const button = (
    <button
      type="button" className={style.more} tabIndex={isCurrent ? 0 : -1} aria-label={t("pipeline.menu", { title })} aria-haspopup="menu" aria-expanded={isOpen}
      onPointerDown={(event) => event.stopPropagation()} onClick={isOpen ? undefined : () => desk.openMenu(lead.id)}
    >
      {icons.more}
    </button>
  );
  if (!isOpen) return button;
  const moves = movesOf(lead);
  return (
    <Menu opened clickOutsideEvents={outside} onChange={(opened) => { if (!opened) desk.openMenu(null); }} position="bottom-end" width={230} shadow="md" returnFocus={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown className={style.menu!} onPointerDown={(event) => event.stopPropagation()} data-card-menu>
        <Menu.Label>{t("pipeline.moveTo")}</Menu.Label>
        {stages.filter((stage) => !isNoWay(wayTo(lead, stage))).map((stage) => (
          <Menu.Item key={stage} leftSection={<span className={style.dot} data-stage={stage} />} data-to={stage} onClick={() => desk.moveTo(lead, stage)}>{t(`stage.${stage}`)}</Menu.Item>
        ))}
        <Menu.Divider />
        {lead.stage === "Opportunity" && <Menu.Item data-command="customer-signal" onClick={() => desk.act(lead, "customer-signal")}>{t("pipeline.moreEvidence")}</Menu.Item>}
        {others.filter((command) => moves.includes(command)).map((command) => (
          <Menu.Item key={command} data-command={command} onClick={() => desk.act(lead, command)}>{t(`move.${command}`)}…</Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => desk.open(lead.id)}>{t("pipeline.open")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
