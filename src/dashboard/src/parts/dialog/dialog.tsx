import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useReturnFocus } from "../../shell/return-focus.ts";

interface Props {
  readonly title: string;
  /** With many fields. */
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Over the page for as long as it is there; then the focus goes back to where it was. */
export function Dialog({ title, isWide = false, onClose, children }: Props) {
  const { t } = useTranslation();
  useReturnFocus();
  return <Modal opened onClose={onClose} title={title} size={isWide ? "lg" : "md"} closeButtonProps={{ "aria-label": t("dialog.close") }}>{children}</Modal>;
}
