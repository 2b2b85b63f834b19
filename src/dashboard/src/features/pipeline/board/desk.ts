import { createContext, useContext } from "react";
import type { KeyboardEvent, PointerEvent } from "react";
import type { Lead, MoveCommand, Stage } from "../../../parts/moves/moves.ts";

/** What cards can do and need not know how. It stays the same, so that a card is drawn anew only for what it shows. */
export interface Desk {
  /** Opens what a command asks for. */
  act(lead: Lead, command: MoveCommand): void;
  /** Moves to a stage, or says why not. */
  moveTo(lead: Lead, stage: Stage): void;
  openMenu(id: string | null): void;
  press(event: KeyboardEvent, lead: Lead): void;
  grab(event: PointerEvent, lead: Lead): void;
  open(id: string): void;
}

export const DeskContext = createContext<Desk | null>(null);

export const useDesk = (): Desk => useContext(DeskContext)!;
