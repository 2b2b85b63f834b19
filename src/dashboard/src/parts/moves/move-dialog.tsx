import type { Answer } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import { Dialog } from "../dialog/dialog.tsx";
import { useDone } from "./done.ts";
import { MoveForm } from "./move-form.tsx";
import type { Lead, MoveCommand } from "./moves.ts";

interface Props {
  readonly lead: Lead;
  readonly command: MoveCommand;
  readonly onClose: () => void;
  /** Called before it closes. */
  readonly onDone?: (answer: Answer<Lead>) => void;
}

/** Moves a lead: asks for the evidence that the move needs, shows why it is refused, and says when it is done, with the way back. */
export function MoveDialog({ lead, command, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const done = useDone();
  const finish = (answer: Answer<Lead>) => {
    done(command, lead, answer);
    onDone?.(answer);
    onClose();
  };
  return (
    <Dialog title={t(`move.${command}`)} isWide onClose={onClose}>
      <MoveForm lead={lead} command={command} onDone={finish} onCancel={onClose} />
    </Dialog>
  );
}
