import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Schema } from "leadgrains-client";
import { useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { isComposing } from "../../shell/composing.ts";
import { useCommand } from "../commands/use-command.ts";
import { useOpening } from "../focus/use-opening.ts";
import { day, moment } from "../when/when.ts";
import type { Subject } from "./tasks.tsx";
import style from "./tasks.module.css";

const folders = { Lead: "leads", Contact: "contacts", Account: "accounts" } as const;

/** What a task is about, where tasks about several things stand together. */
export const subjectOf = ({ subject: { kind, id } }: Schema<"TaskResource">): Subject => ({ kind: folders[kind as keyof typeof folders], id });

interface Props {
  readonly subject: Subject;
  readonly task: Schema<"TaskResource">;
  /** Whether it says what it is about. */
  readonly isNamed?: boolean;
}

/** One task: ticked off when it is done, dropped with a reason. */
export function Task({ subject: { kind, id }, task, isNamed = false }: Props) {
  const { t, i18n } = useTranslation();
  const command = useCommand();
  const { isOpen: isAsking, open, opener } = useOpening();
  const [reason, setReason] = useState("");
  const path = { id, taskId: task.id };
  const isOpen = task.state === "Open";
  const finish = () => void command.run((client) => client.post(`/${kind}/{id}/tasks/{taskId}/done`, { path }));
  const ask = () => {
    setReason("");
    open(true);
  };
  const drop = (event: FormEvent) => {
    event.preventDefault();
    void command.run((client) => client.post(`/${kind}/{id}/tasks/{taskId}/drop`, { path, body: { reason } }));
  };
  const title = task.title ?? t("erased");
  return (
    <li className={style.task} data-task={task.state} data-late={task.overdue}>
      <input type="checkbox" checked={task.state === "Done"} disabled={!isOpen || command.busy} aria-label={t("tasks.finish", { title })} onChange={finish} />
      <span className={style.title}>{title}{task.note && <span className={style.note}>{task.note}</span>}
        <span className={style.meta}>
          {isNamed && <Link className={style.about} to={`/${kind}/${id}`}>{task.subject.name ?? t("erased")}</Link>}
          {isOpen
            ? <time dateTime={task.due} title={moment(task.due, i18n.language)}>{t(task.overdue ? "tasks.overdue" : "tasks.dueOn", { day: day(task.due, i18n.language) })}</time>
            : <span>{t(task.state === "Done" ? "tasks.doneBy" : "tasks.droppedBy", { who: task.closedBy?.name ?? t("who.unknown"), day: task.closedAt ? day(task.closedAt, i18n.language) : "" })}</span>}
          <span>{task.ownerName ?? t("tasks.nobody")}</span>
          {task.origin.kind !== "Person" && <span className={style.origin}>{t(`origin.${task.origin.kind}`)}</span>}
          {task.escalated && <span>{t("tasks.escalated")}</span>}
          {task.reason && <span>{task.reason}</span>}
        </span>
      </span>
      {isOpen && !isAsking && <button ref={opener} type="button" className={style.drop} aria-label={t("tasks.dropOne", { title })} onClick={ask}>{t("tasks.drop")}</button>}
      {isOpen && isAsking && (
        <form className={style.dropping} onSubmit={drop}>
          <input className={style.input} autoFocus aria-label={t("tasks.why")} placeholder={t("tasks.why")} maxLength={4000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} onKeyDown={(event) => event.key === "Escape" && !isComposing(event) && open(false)} />
          <Button type="submit" size="xs" variant="light" loading={command.busy} disabled={reason.trim() === ""}>{t("tasks.drop")}</Button>
        </form>
      )}
      {command.refusal && <p className={style.refusal} role="alert">{command.refusal}</p>}
    </li>
  );
}
