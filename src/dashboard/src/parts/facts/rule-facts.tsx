import { Button, Radio, Skeleton, Textarea } from "@mantine/core";
import { useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Trouble } from "../../shell/trouble.tsx";
import { useCommand } from "../commands/use-command.ts";
import { toast } from "../../shell/toasts.tsx";
import { Dialog } from "../dialog/dialog.tsx";
import { useFollowed } from "../followed/use-followed.ts";
import style from "../page/form.module.css";
import { worth } from "./fact.tsx";
import type { Fact } from "./facts.ts";
import { sidesOf } from "./sides.ts";

interface Props {
  readonly account: string;
  /** One of those that disagree. */
  readonly fact: Fact;
  readonly onClose: () => void;
}

/** Of facts that disagree somebody says which holds, and why; the others are kept, and no longer stand. All of them are shown first, however few are listed elsewhere. */
export function RuleFacts({ account, fact, onClose }: Props) {
  const { t } = useTranslation();
  const { busy, refusal, run } = useCommand();
  const [holds, setHolds] = useState<string>(fact.id);
  const [reason, setReason] = useState("");
  const { value: sides, error, retry } = useFollowed(sidesOf(fact));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await run((client) => client.post("/accounts/{id}/rulings", { path: { id: account }, body: { factId: holds, reason } }))) {
      toast(t("fact.ruling.done"));
      onClose();
    }
  };
  return (
    <Dialog title={t("fact.ruling.title", { topic: fact.topicName ?? fact.topic })} onClose={onClose}>
      <form className={style.form} onSubmit={(event) => void send(event)} id="rule-form">
        <Radio.Group label={t("fact.ruling.which")} value={holds} onChange={setHolds} required>
          <div className={style.form}>
            {!sides && (error ? <Trouble error={error} onRetry={retry} /> : <div aria-busy="true"><Skeleton height={60} /></div>)}
            {sides?.map((one) => (
              <Radio key={one.id} value={one.id} label={[worth(one, t), one.statement ?? t("text.erased")].filter(Boolean).join(t("text.colon"))} description={one.source.name ?? one.source.ref} />
            ))}
          </div>
        </Radio.Group>
        <Textarea data-autofocus label={t("fact.ruling.why")} name="reason" required maxLength={4000} rows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {refusal && <p className={style.refusal} role="alert">{refusal}</p>}
        <div className={style.buttons}>
          <Button variant="default" onClick={onClose}>{t("dialog.cancel")}</Button>
          <Button type="submit" loading={busy} disabled={!sides}>{t("fact.ruling.do")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
