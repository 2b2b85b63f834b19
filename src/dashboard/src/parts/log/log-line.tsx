import { Button } from "@mantine/core";
import type { Answer, Client, Schema } from "leadgrains-client";
import { useRef, useState } from "react";
import type { FormEvent, KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { isComposing } from "../../shell/composing.ts";
import { useCommand } from "../commands/use-command.ts";
import { useKey } from "../keys/use-key.ts";
import style from "./log-line.module.css";

type Kind = Schema<"InteractionKind">;

const kinds: readonly Kind[] = ["Call", "Visit", "Meeting", "Email", "Message", "Exhibition", "Event", "Other"];
const remembered = "leadgrains.interaction";

export interface Somebody {
  readonly id: string;
  readonly name: string;
}

interface Props {
  /** Sends it to the lead, or to the contact. */
  readonly post: (client: Client, body: Schema<"InteractionBody">) => Promise<Answer<unknown>>;
  /** Who may have taken part. */
  readonly people: readonly Somebody[];
}

/**
 * Logs one in a few seconds: `L`, what was said, Enter. The kind is the one used last; the arrow keys change it without leaving the
 * line. What is being written stays, whatever else changes on the page.
 */
export function LogLine({ post, people }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const line = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<Kind>(() => kinds.find((one) => one === localStorage.getItem(remembered)) ?? "Call");
  const [notes, setNotes] = useState("");
  const [isInbound, setInbound] = useState(false);
  const [minutes, setMinutes] = useState("");
  const [present, setPresent] = useState<ReadonlySet<string>>(new Set());
  useKey("l", () => line.current?.focus());

  const choose = (next: Kind) => {
    setKind(next);
    localStorage.setItem(remembered, next);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || isComposing(event)) return;
    event.preventDefault();
    choose(kinds[(kinds.indexOf(kind) + step + kinds.length) % kinds.length]!);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (notes.trim() === "" || command.busy) return;
    const body: Schema<"InteractionBody"> = {
      kind, direction: isInbound ? "Inbound" : "Outbound", at: new Date().toISOString(), notes: notes.trim(),
      ...(present.size > 0 ? { participants: [...present] } : {}), ...(minutes === "" ? {} : { minutes: Number(minutes) }),
    };
    if (!(await command.run((client) => post(client, body)))) return;
    // What has been written since is another one.
    setNotes((now) => (now === notes ? "" : now));
    setMinutes((now) => (now === minutes ? "" : now));
    setPresent((now) => (now === present ? new Set() : now));
    line.current?.focus();
  };

  return (
    <form className={style.log} onSubmit={(event) => void submit(event)} data-log>
      <div className={style.kinds} role="radiogroup" aria-label={t("log.kind")}>
        {kinds.map((one) => (
          <label key={one} className={style.pill} data-chosen={one === kind}>
            <input type="radio" name="kind" value={one} checked={one === kind} onChange={() => choose(one)} />{t(`kind.${one}`)}
          </label>
        ))}
      </div>
      <div className={style.line}>
        <input
          ref={line} className={style.input} aria-label={t("log.notes")} aria-keyshortcuts="l" placeholder={t("log.placeholder")} maxLength={4000}
          value={notes} onChange={(event) => setNotes(event.currentTarget.value)} onKeyDown={press}
        />
        <Button type="submit" size="sm" loading={command.busy} disabled={notes.trim() === ""}>{t("log.do")}</Button>
      </div>
      <div className={style.more}>
        {people.length > 0 && (
          <fieldset className={style.people}>
            <legend>{t("log.with")}</legend>
            {people.map(({ id, name }) => (
              <label key={id} className={style.pill} data-chosen={present.has(id)}>
                <input type="checkbox" checked={present.has(id)} onChange={() => setPresent(toggled(present, id))} />{name}
              </label>
            ))}
          </fieldset>
        )}
        <span className={style.rest}>
          <label className={style.pill} data-chosen={isInbound}>
            <input type="checkbox" checked={isInbound} onChange={(event) => setInbound(event.currentTarget.checked)} />{t("log.inbound")}
          </label>
          <label className={style.minutes}>
            <input type="number" inputMode="numeric" min={0} max={1440} value={minutes} onChange={(event) => setMinutes(event.currentTarget.value)} />{t("log.minutes")}
          </label>
        </span>
      </div>
      <p className={style.hint}><kbd>L</kbd> {t("log.hintWrite")} <kbd>↑</kbd> <kbd>↓</kbd> {t("log.hintKind")} <kbd>Enter</kbd> {t("log.hintSend")}</p>
      {command.refusal && <p className={style.refusal} role="alert">{command.refusal}</p>}
    </form>
  );
}

function toggled(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(all);
  if (!next.delete(one)) next.add(one);
  return next;
}
