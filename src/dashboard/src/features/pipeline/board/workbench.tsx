import { useNavigate } from "@tanstack/react-router";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MoveDialog } from "../../../parts/moves/move-dialog.tsx";
import { isNoWay, movesOf, stages, wayTo } from "../../../parts/moves/moves.ts";
import type { Lead, MoveCommand, Stage } from "../../../parts/moves/moves.ts";
import type { Cards } from "../data/cards.ts";
import { DeskContext } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { Ghost } from "./ghost.tsx";
import { useDrag } from "./use-drag.ts";
import { find, step, useFocus } from "./use-focus.ts";
import type { Grid } from "./use-focus.ts";
import style from "../pipeline.module.css";

/** Why something was not moved, shown where it was to go. */
export interface Refused {
  readonly stage: Stage;
  readonly title: string;
  readonly text: string;
}

/** What the board and the list show of what is going on. */
export interface Work {
  /** Where the tab key comes to. */
  readonly current: string | null;
  readonly menu: string | null;
  readonly dragged: string | null;
  readonly over: Stage | null;
  readonly refused: Refused | null;
  forgive(): void;
}

interface Props {
  readonly cards: Cards;
  readonly grid: Grid;
  /** A lead that was just added and gets the focus when it comes. */
  readonly added: string | null;
  readonly children: (work: Work) => ReactNode;
}

/** Everything that can be done with cards, whether they lie on a board or in a list. */
export function Workbench({ cards, grid, added, children }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const root = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState<string | null>(null);
  const [menu, setMenu] = useState<string | null>(null);
  const [move, setMove] = useState<{ readonly lead: Lead; readonly command: MoveCommand } | null>(null);
  const [refused, refuse] = useState<Refused | null>(null);
  const lastKey = useRef("");
  const focus = useFocus(root, grid, choose, move !== null, added);
  const current = useMemo(() => (chosen && find(grid, chosen) ? chosen : grid.find((leads) => leads.length > 0)?.[0]?.id ?? null), [grid, chosen]);

  const moveTo = (lead: Lead, stage: Stage) => {
    const way = wayTo(lead, stage);
    setMenu(null);
    if (way === "move.no.same") return;
    if (isNoWay(way)) {
      focus.put(lead.id);
      refuse({ stage, title: lead.title ?? t("lead.unknown"), text: t(way) });
    } else {
      refuse(null);
      setMove({ lead, command: way });
    }
  };
  const drop = (id: string, stage: Stage) => {
    const lead = cards.get(id);
    if (lead) moveTo(lead, stage);
  };
  const { drag, over, ghost, grab } = useDrag(drop, () => refuse(null));

  const press = (event: KeyboardEvent, lead: Lead) => {
    const afterG = lastKey.current === "g"; // then it is a page that is asked for
    lastKey.current = event.key;
    if (event.metaKey || event.ctrlKey || event.altKey || afterG) return;
    const command = ({ a: "assess", o: lead.ownerId ? "reassign" : "claim" } as const)[event.key];
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === "m" || event.key === " ") setMenu(lead.id);
    else if (event.key === "Escape") refuse(null);
    else if (command && movesOf(lead).includes(command)) setMove({ lead, command });
    else if (event.shiftKey && sideways) {
      const stage = stages[stages.indexOf(lead.stage) + sideways];
      if (stage) moveTo(lead, stage);
    } else {
      const next = step(grid, lead.id, event.key);
      if (!next) return void (event.key.startsWith("Arrow") && event.preventDefault());
      focus.put(next.id);
      choose(next.id);
    }
    event.preventDefault();
  };

  // The latest of all that, behind something that stays the same.
  const latest = useRef<Desk>(null!);
  useLayoutEffect(() => {
    latest.current = {
      act: (lead, command) => { setMenu(null); setMove({ lead, command }); },
      moveTo, press, grab,
      openMenu: (id) => { if (menu && !id) focus.put(menu); setMenu(id); },
      open: (id) => void navigate({ to: `/leads/${id}` } as never),
    };
  });
  const [desk] = useState<Desk>(() => ({
    act: (...all) => latest.current.act(...all),
    moveTo: (...all) => latest.current.moveTo(...all),
    openMenu: (...all) => latest.current.openMenu(...all),
    press: (...all) => latest.current.press(...all),
    grab: (...all) => latest.current.grab(...all),
    open: (...all) => latest.current.open(...all),
  }));
  const forgive = useCallback(() => refuse(null), []);
  const close = useCallback(() => setMove((open) => { if (open) focus.put(open.lead.id); return null; }), [focus]);
  // Although somebody else may take the lead out of what is shown: what is being written stays.
  const moving = move && (cards.get(move.lead.id) ?? move.lead);
  return (
    <DeskContext value={desk}>
      <div ref={root} className={style.bench} data-dragging={drag !== null || undefined}>
        {children({ current, menu, dragged: drag?.lead.id ?? null, over, refused, forgive })}
      </div>
      {drag && <Ghost ref={ghost} drag={drag} />}
      {moving && <MoveDialog key={`${moving.id} ${move.command}`} lead={moving} command={move.command} onClose={close} />}
    </DeskContext>
  );
}
