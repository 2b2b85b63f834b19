import { Button } from "@mantine/core";
import type { Answer, Client } from "leadgrains-client";
import { useState } from "react";
import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../parts/commands/use-command.ts";
import style from "./contact.module.css";

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
  const [isOpen, open] = useState(false);
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
    if (event.key === "Escape" && !event.defaultPrevented) close();
  };
  if (!isOpen) return <button type="button" className={style.quiet} onClick={() => open(true)}>{text}</button>;
  return (
    <form className={style.form} aria-label={text} onSubmit={(event) => void submit(event)} onKeyDown={press}>
      {children}
      <div className={style.actions}>
        <Button type="submit" size="xs" loading={command.busy} disabled={!isReady}>{send}</Button>
        <Button size="xs" variant="default" onClick={close}>{t("contact.cancel")}</Button>
      </div>
      {command.refusal && <p className={style.refusal} role="alert">{command.refusal}</p>}
    </form>
  );
}
