import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Commanding } from "../commands/use-command.ts";
import { Dialog } from "../dialog/dialog.tsx";
import style from "../page/form.module.css";

interface Props {
  readonly title: string;
  /** What it is done to. */
  readonly about: string;
  readonly label: string;
  readonly action: string;
  readonly command: Commanding;
  readonly onSend: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for a reason before something is done. */
export function AskWhy({ title, about, label, action, command: { busy, refusal }, onSend, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    void onSend(reason);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={style.form} onSubmit={send}>
        {about && <p className={style.hint}>{t("text.quoted", { text: about })}</p>}
        <Textarea data-autofocus label={label} name="reason" required maxLength={4000} rows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {refusal && <p className={style.refusal} role="alert">{refusal}</p>}
        <div className={style.buttons}>
          <Button variant="default" onClick={onClose}>{t("dialog.cancel")}</Button>
          <Button type="submit" loading={busy}>{action}</Button>
        </div>
      </form>
    </Dialog>
  );
}
