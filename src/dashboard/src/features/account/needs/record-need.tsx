import { Button, NativeSelect, TextInput, Textarea } from "@mantine/core";
import type { Schema } from "leadgrains-client";
import { useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../../parts/commands/use-command.ts";
import { Dialog } from "../../../parts/dialog/dialog.tsx";
import { toast } from "../../../shell/toasts.tsx";
import style from "../page/account.module.css";
import { ContactField } from "./contact-field.tsx";
import { levels } from "./read.ts";

/** A need that we see, or that somebody there has put into words. */
export function RecordNeed({ account, onClose }: { account: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { busy, refusal, run } = useCommand();
  const [statement, setStatement] = useState("");
  const [level, setLevel] = useState<Schema<"NeedLevel">>("Safety");
  const [contactId, setContact] = useState("");
  const [expiresOn, setExpires] = useState("");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const body = { level, statement, ...(contactId && { contactId }), ...(expiresOn && { expiresOn }) };
    if (await run((client) => client.post("/accounts/{id}/needs", { path: { id: account }, body }))) {
      toast(t("needs.recorded"));
      onClose();
    }
  };
  return (
    <Dialog title={t("needs.record")} onClose={onClose}>
      <form className={style.form} onSubmit={(event) => void send(event)}>
        <Textarea data-autofocus label={t("needs.statement")} name="statement" description={t("needs.statement.how")} required maxLength={4000} rows={3} value={statement} onChange={(event) => setStatement(event.currentTarget.value)} />
        <div className={style.pair}>
          <NativeSelect label={t("needs.level")} name="level" value={level} onChange={(event) => setLevel(event.currentTarget.value as typeof level)} data={levels.map((one) => ({ value: one, label: t(`needLevel.${one}`) }))} />
          <TextInput type="date" label={t("needs.until")} name="expires" value={expiresOn} onChange={(event) => setExpires(event.currentTarget.value)} />
        </div>
        <ContactField account={account} label={t("needs.who")} none={t("needs.nobody")} value={contactId} onChange={setContact} />
        {refusal && <p className={style.refusal} role="alert">{refusal}</p>}
        <div className={style.buttons}>
          <Button variant="default" onClick={onClose}>{t("dialog.cancel")}</Button>
          <Button type="submit" loading={busy}>{t("needs.record")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
