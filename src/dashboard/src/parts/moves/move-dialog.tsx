import { Modal } from "@mantine/core";
import type { Answer } from "leadgrains-client";
import { useTranslation } from "react-i18next";
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
    <Modal opened onClose={onClose} title={t(`move.${command}`)} size="lg" closeButtonProps={{ "aria-label": t("toast.close") }}>
      <MoveForm lead={lead} command={command} onDone={finish} onCancel={onClose} />
    </Modal>
  );
}
