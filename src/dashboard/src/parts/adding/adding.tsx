import { Button } from "@mantine/core";
import type { Answer, Client } from "leadgrains-client";
import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../commands/use-command.ts";
import { useOpening } from "../focus/use-opening.ts";
import { isComposing } from "../../shell/composing.ts";
import style from "./adding.module.css";

interface Props {
  /** What the button says that opens it. */
  readonly text: string;
  /** What the button says that sends it. */
  readonly send: string;
  readonly isReady: boolean;
  readonly post: (client: Client) => Promise<Answer<unknown>>;
  /** Empties the fields. */
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** A form behind a button; it closes when it is done, and says why it was refused. */
export function Adding({ text, send, isReady, post, onDone, children }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const { isOpen, open, opener } = useOpening();
  const close = () => {
    open(false);
    command.clear();
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isReady && await command.run(post)) close();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !isComposing(event)) close();
  };
  if (!isOpen) return <button ref={opener} type="button" className={style.quiet} data-adding onClick={() => open(true)}>{text}</button>;
  return (
    <form className={style.form} data-adding aria-label={text} onSubmit={(event) => void submit(event)} onKeyDown={press}>
      {children}
      <div className={style.actions}>
        <Button type="submit" size="xs" loading={command.busy} disabled={!isReady}>{send}</Button>
        <Button size="xs" variant="default" onClick={close}>{t("dialog.cancel")}</Button>
      </div>
      {command.refusal && <p className={style.refusal} role="alert">{command.refusal}</p>}
    </form>
  );
}
