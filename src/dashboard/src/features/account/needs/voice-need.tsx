import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../../parts/commands/use-command.ts";
import { Dialog } from "../../../parts/dialog/dialog.tsx";
import { toast } from "../../../shell/toasts.tsx";
import style from "../page/account.module.css";
import { ContactField } from "./contact-field.tsx";
import type { Need } from "./read.ts";

/** The customer says so, in their own words: then the need is explicit. */
export function VoiceNeed({ account, need, onClose }: { account: string; need: Need; onClose: () => void }) {
  const { t } = useTranslation();
  const { busy, refusal, run } = useCommand();
  const [contactId, setContact] = useState<string>(need.contactId ?? "");
  const [words, setWords] = useState("");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await run((client) => client.post("/accounts/{id}/needs/{needId}/voice", { path: { id: account, needId: need.id }, body: { contactId, words } }))) {
      toast(t("needs.voice.done"));
      onClose();
    }
  };
  return (
    <Dialog title={t("needs.voice.title")} onClose={onClose}>
      <form className={style.form} onSubmit={(event) => void send(event)}>
        {need.statement && <p className={style.hint}>{t("text.quoted", { text: need.statement })}</p>}
        <ContactField account={account} label={t("needs.voice.who")} none={t("needs.voice.choose")} required value={contactId} onChange={setContact} />
        <Textarea label={t("needs.voice.words")} name="words" required maxLength={4000} rows={2} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        {refusal && <p className={style.refusal} role="alert">{refusal}</p>}
        <div className={style.buttons}>
          <Button variant="default" onClick={onClose}>{t("dialog.cancel")}</Button>
          <Button type="submit" loading={busy}>{t("needs.voice.do")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
