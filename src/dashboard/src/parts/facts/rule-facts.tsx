import { Button, Modal, Radio, Textarea } from "@mantine/core";
import { useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../commands/use-command.ts";
import { toast } from "../../shell/toasts.tsx";
import style from "../page/form.module.css";
import { worth } from "./fact.tsx";
import { matterOf } from "./facts.ts";
import type { Fact } from "./facts.ts";

interface Props {
  readonly account: string;
  /** One of those that disagree. */
  readonly fact: Fact;
  readonly facts: readonly Fact[];
  readonly onClose: () => void;
}

/** Of facts that disagree somebody says which holds, and why; the others are kept, and no longer stand. */
export function RuleFacts({ account, fact, facts, onClose }: Props) {
  const { t } = useTranslation();
  const { busy, refusal, run } = useCommand();
  const [holds, setHolds] = useState<string>(fact.id);
  const [reason, setReason] = useState("");
  const disputed = facts.filter((one) => matterOf(one) === matterOf(fact) && one.status === "Disputed");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await run((client) => client.post("/accounts/{id}/rulings", { path: { id: account }, body: { factId: holds, reason } }))) {
      toast(t("fact.ruling.done"));
      onClose();
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("fact.ruling.title", { topic: fact.topicName ?? fact.topic })} closeButtonProps={{ "aria-label": t("dialog.close") }}>
      <form className={style.form} onSubmit={(event) => void send(event)} id="rule-form">
        <Radio.Group label={t("fact.ruling.which")} value={holds} onChange={setHolds} required>
          <div className={style.form}>
            {disputed.map((one) => (
              <Radio key={one.id} value={one.id} label={[worth(one, t), one.statement ?? t("text.erased")].filter(Boolean).join(t("text.colon"))} description={one.source.name ?? one.source.ref} />
            ))}
          </div>
        </Radio.Group>
        <Textarea data-autofocus label={t("fact.ruling.why")} name="reason" required maxLength={4000} rows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {refusal && <p className={style.refusal} role="alert">{refusal}</p>}
        <div className={style.buttons}>
          <Button variant="default" onClick={onClose}>{t("dialog.cancel")}</Button>
          <Button type="submit" loading={busy}>{t("fact.ruling.do")}</Button>
        </div>
      </form>
    </Modal>
  );
}
