import { Button } from "@mantine/core";
import type { Schema } from "leadgrains-client";
import { useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../commands/use-command.ts";
import { dayFromToday } from "../when/when.ts";
import { Task } from "./task.tsx";
import style from "./tasks.module.css";

/** Whose tasks they are. */
export interface Subject {
  readonly kind: "leads" | "contacts" | "accounts";
  readonly id: string;
}

const usualDays = 3;

/** What is to be done, newest duty last; a line for a new one, which keeps what is being written. */
export function Tasks({ subject, tasks }: { subject: Subject; tasks: readonly Schema<"TaskResource">[] }) {
  const { t } = useTranslation();
  const [shown, show] = useState(false);
  const open = tasks.filter(({ state }) => state === "Open").sort((a, b) => a.due.localeCompare(b.due));
  const ended = tasks.filter(({ state }) => state !== "Open");
  return (
    <>
      {open.length === 0 && <p className={style.hint}>{t("tasks.none")}</p>}
      <ul className={style.tasks} data-tasks>{open.map((task) => <Task key={task.id} subject={subject} task={task} />)}</ul>
      <NewTask subject={subject} />
      {ended.length > 0 && (
        <>
          <button type="button" className={style.toggle} aria-expanded={shown} onClick={() => show(!shown)}>{t("tasks.ended", { count: ended.length })}</button>
          {shown && <ul className={style.tasks}>{ended.map((task) => <Task key={task.id} subject={subject} task={task} />)}</ul>}
        </>
      )}
    </>
  );
}

function NewTask({ subject: { kind, id } }: { subject: Subject }) {
  const { t } = useTranslation();
  const command = useCommand();
  const [title, setTitle] = useState("");
  const [due, setDue] = useState(() => dayFromToday(usualDays));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await command.run((client) => client.post(`/${kind}/{id}/tasks`, { path: { id }, body: { title: title.trim(), due } }))) setTitle((now) => (now === title ? "" : now)); // else it is another one by now
  };
  return (
    <form className={style.new} onSubmit={(event) => void submit(event)}>
      <input className={style.input} aria-label={t("tasks.title")} placeholder={t("tasks.placeholder")} maxLength={300} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <input className={style.input} type="date" aria-label={t("tasks.due")} required value={due} onChange={(event) => setDue(event.currentTarget.value)} />
      <Button type="submit" size="xs" variant="light" loading={command.busy} disabled={title.trim() === "" || due === ""}>{t("tasks.add")}</Button>
      {command.refusal && <p className={style.refusal} role="alert">{command.refusal}</p>}
    </form>
  );
}
