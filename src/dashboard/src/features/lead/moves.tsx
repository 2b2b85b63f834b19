import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { FocusEvent, KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { useOpening } from "../../parts/focus/use-opening.ts";
import { useKey } from "../../parts/keys/use-key.ts";
import { MoveDialog } from "../../parts/moves/move-dialog.tsx";
import { movesOf } from "../../parts/moves/moves.ts";
import type { MoveCommand } from "../../parts/moves/moves.ts";
import type { Lead } from "./lead.ts";
import style from "./lead.module.css";

/** These stand elsewhere on the page: beside the owner, and with the judgement. */
const elsewhere: readonly MoveCommand[] = ["reassign", "assess"];

/** What one most likely comes for. */
const likely: readonly MoveCommand[] = ["claim", "reopen", "win", "identify", "customer-signal"];

/** What the lead's stage allows whoever looks at it: the next step as a button, all of them behind another. `M` opens it. */
export function Moves({ lead, isTheirs }: { lead: Lead; isTheirs: boolean }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { isOpen, open, opener } = useOpening();
  const [command, choose] = useState<MoveCommand | null>(null);
  const ways = movesOf(lead).filter((way) => !elsewhere.includes(way) && (way === "claim" ? me.role === "Seller" : isTheirs));
  const first = likely.find((way) => ways.includes(way)) ?? ways[0];
  const isMenu = ways.length > 1;
  useKey("m", () => (isMenu ? open(true) : first && choose(first)));
  useEffect(() => { // else it would come back by itself when there are ways again
    if (!isMenu) open(false);
  }, [isMenu, open]);
  const take = (way: MoveCommand) => {
    opener.current?.focus(); // where it goes back to: the menu is gone by then
    open(false);
    choose(way);
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) open(false);
  };
  return (
    <>
      {first && <Button size="xs" onClick={() => choose(first)}>{t(`move.${first}.do`)}</Button>}
      {isMenu && (
        <span className={style.moves} onBlur={leave}>
          <Button ref={opener} size="xs" variant="default" aria-expanded={isOpen} aria-keyshortcuts="m" rightSection={<kbd className={style.key} aria-hidden="true">M</kbd>} onClick={() => open(!isOpen)}>{t("lead.move")}</Button>
          {isOpen && (
            <span className={style.menu} role="group" aria-label={t("lead.moves")} onKeyDown={(event) => walk(event, () => open(false))}>
              {ways.map((way, index) => <button key={way} type="button" autoFocus={index === 0} data-way={way} onClick={() => take(way)}>{t(`move.${way}`)}</button>)}
            </span>
          )}
        </span>
      )}
      {command && <MoveDialog lead={lead} command={command} onClose={() => choose(null)} />}
    </>
  );
}

/** Up and down among the ways, out with Escape. */
function walk(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.key === "Escape") close();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll("button")];
  all[(all.indexOf(document.activeElement as HTMLButtonElement) + step + all.length) % all.length]?.focus();
}
