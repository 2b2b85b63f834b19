import { Button } from "@mantine/core";
import type { Answer } from "leadgrains-client";
import { useEffect, useRef, useState } from "react";
import type { FormEvent, KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { useCommand } from "../commands/use-command.ts";
import { begun, forms } from "./forms.ts";
import type { Draft } from "./forms.ts";
import { FieldInput } from "./field-input.tsx";
import { lacksOf, prepare } from "./prepare.ts";
import type { Lack, Recorded } from "./prepare.ts";
import { send } from "./send.ts";
import type { Lead, MoveCommand } from "./moves.ts";
import style from "./moves.module.css";

interface Props {
  readonly lead: Lead;
  readonly command: MoveCommand;
  readonly onDone: (answer: Answer<Lead>) => void;
  /** Left out where there is nothing to go back to. */
  readonly onCancel?: () => void;
}

/** Asks for exactly the evidence that a move needs, and does it. What is missing or refused is said where it belongs. */
export function MoveForm({ lead, command, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { busy, refusal, errors: refused, run, clear } = useCommand();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Draft>(() => begun(command, lead, me.userId, new Date()));
  const [tries, setTries] = useState(0);
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const [recorded, setRecorded] = useState<ReadonlySet<Recorded>>(new Set());
  const errors: readonly Lack[] = lacks.length > 0 ? lacks : refused;
  const fields = forms[command];
  const errorAt = (at: string) => errors.find(({ pointer }) => pointer === at || pointer.startsWith(`${at}/`))?.code;
  const isTold = errors.length > 0 && errors.every(({ pointer }) => fields.some(({ at }) => pointer === at || pointer.startsWith(`${at}/`)));
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(), [tries]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const lacking = lacksOf(command, lead, draft);
    setLacks(lacking);
    if (lacking.length > 0) clear();
    else {
      const learn = (what: Recorded, known: Draft) => {
        setRecorded((all) => new Set(all).add(what));
        setDraft(known);
      };
      const answer = await run(async (client) => send(client, lead, command, await prepare(client, lead, draft, learn)));
      if (answer) return onDone(answer);
    }
    setTries((count) => count + 1);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) form.current?.requestSubmit();
  };
  return (
    <form ref={form} className={style.form} onSubmit={(event) => void submit(event)} onKeyDown={press} noValidate data-move={command}>
      <p className={style.about}><strong>{lead.title ?? t("lead.unknown")}</strong>{lead.accountName && lead.accountName !== lead.title && <span>{lead.accountName}</span>}</p>
      <p className={style.hint}>{t(`move.${command}.hint`)}</p>
      {fields.map((field, index) => (
        <FieldInput
          key={field.name} field={field} command={command} lead={lead} draft={draft} error={errorAt(field.at)} isFirst={index === 0}
          onChange={(more) => setDraft((old) => ({ ...old, ...more }))}
        />
      ))}
      {refusal && !isTold && <p className={style.refusal} role="alert">{refusal}</p>}
      {isTold && <p className={style.refusal} role="alert">{t(errors.every(({ code }) => code === "required") ? "move.missing" : "move.wrong")} {recorded.size === 0 && t("move.unchanged")}</p>}
      {recorded.size > 0 && <p className={style.hint} role="status" data-recorded>{t("move.recorded", { what: [...recorded].map((one) => t(`move.recorded.${one}`)).join(t("text.comma")) })}</p>}
      <div className={style.foot}>
        {onCancel && <Button variant="default" onClick={onCancel}>{t("dialog.cancel")}</Button>}
        <Button type="submit" loading={busy} data-autofocus={fields.length === 0 || undefined}>{t(`move.${command}.do`)}</Button>
      </div>
    </form>
  );
}
