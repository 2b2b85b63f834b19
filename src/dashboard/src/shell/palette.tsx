import { Modal } from "@mantine/core";
import { useId, useState } from "react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Action } from "./actions.ts";
import { isComposing } from "./composing.ts";
import { useFound } from "./find.ts";
import { intoView } from "./into-view.ts";
import { Keys } from "./keys.tsx";
import { opened } from "./opened.ts";
import style from "./palette.module.css";
import { useReturnFocus } from "./return-focus.ts";

/** Everything by typing a few letters of it: what can be done, and whom and what there is. */
export default function Palette({ actions }: { actions: readonly Action[] }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  useReturnFocus();
  const things = useFound(text);
  const found = [...actions.filter((action) => text.toLowerCase().split(/\s+/).every((part) => action.text.toLowerCase().includes(part))), ...things.found];
  const close = () => opened.set(null);
  const run = (action: Action | undefined) => {
    if (!action) return;
    close();
    action.run();
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "Enter") {
      event.preventDefault(); // else it would also press what gets the focus back
      const chosen = found[at];
      if (!things.isStale || (chosen && actions.includes(chosen))) run(chosen);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setAt((at + step + found.length) % Math.max(1, found.length));
  };
  return (
    <Modal opened onClose={close} withCloseButton={false} attributes={{ content: { "aria-label": t("palette.title") } }} yOffset="12vh" size="lg" classNames={{ body: style.body! }}>
      <input
        className={style.input} data-autofocus role="combobox" aria-expanded aria-controls={list} aria-activedescendant={found[at] && `${list}-${at}`}
        aria-label={t("palette.placeholder")} placeholder={t("palette.placeholder")} spellCheck={false} value={text} onKeyDown={press}
        onChange={(event) => { setText(event.currentTarget.value); setAt(0); }}
      />
      <ul className={style.list} id={list} role="listbox" aria-label={t("palette.title")}>
        {found.map((action, index) => (
          <li key={action.id} ref={index === at ? intoView : null} id={`${list}-${index}`} role="option" aria-selected={index === at} className={style.option} onClick={() => run(action)} onMouseMove={() => setAt(index)}>
            <span className={style.text}>{action.text}{action.hint && <small className={style.hint}>{action.hint}</small>}</span>{action.keys && <Keys keys={action.keys} />}
          </li>
        ))}
      </ul>
      <p className={style.none} role="status">{found.length > 0 ? "" : t(things.isAsking ? "palette.asking" : "palette.none")}</p>
    </Modal>
  );
}
