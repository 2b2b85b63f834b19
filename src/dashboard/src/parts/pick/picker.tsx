import { TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Client } from "leadgrains-client";
import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { useSession } from "../../app/session.tsx";
import { isComposing } from "../../shell/composing.ts";
import { intoView } from "../../shell/into-view.ts";
import style from "./pick.module.css";

export interface Option {
  readonly id: string;
  readonly text: string;
  /** What tells it from others of that name. */
  readonly hint?: string | null | undefined;
  /** What stands in the field once it is picked; else the text. */
  readonly name?: string;
}

interface Props {
  readonly label: string;
  readonly description?: string | undefined;
  readonly placeholder: string;
  /** Said when nothing is found. */
  readonly none: string;
  /** What stands in it while nobody has written anything else. */
  readonly initial?: string | undefined;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  /** What is searched, e.g. `accounts`: answers are kept under it for a moment. */
  readonly what: string;
  readonly search: (client: Client, text: string, signal: AbortSignal) => Promise<readonly Option[]>;
  /** What can be picked besides, e.g. a new one. */
  readonly besides?: (text: string, found: readonly Option[]) => Option | null;
  /** Null: what was picked is being written over. */
  readonly onPick: (option: Option | null) => void;
}

/** One of many by a piece of its name. */
export function Picker({ label, description, placeholder, none, initial = "", error, autoFocus = false, what, search, besides, onPick }: Props) {
  const { client } = useSession();
  const [text, setText] = useState(initial);
  const isWriting = useRef(false);
  useEffect(() => {
    if (!isWriting.current) setText(initial);
  }, [initial]);
  const [isOpen, open] = useState(false);
  const [at, setAt] = useState(0);
  const list = useId();
  const asked = text.trim();
  const { data, isPlaceholderData } = useQuery({
    queryKey: ["pick", what, asked], enabled: isOpen && asked !== "", placeholderData: keepPreviousData, staleTime: 5000,
    queryFn: ({ signal }) => search(client, asked, signal),
  });
  const found = asked === "" ? [] : data ?? [];
  const other = asked !== "" && data && !isPlaceholderData ? besides?.(asked, found) : null;
  const options = other ? [...found, other] : found;
  const pick = (option: Option | undefined) => {
    if (!option) return;
    setText(option.name ?? option.text);
    isWriting.current = false;
    onPick(option);
    open(false);
  };
  const isShown = isOpen && options.length > 0;
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "Escape" && isShown) { // the list's, not the form's around it
      event.preventDefault();
      event.stopPropagation();
      open(false);
    }
    if (event.key === "Enter" && isShown) {
      event.preventDefault();
      if (!isPlaceholderData) pick(options[at]); // else they are what another text found
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (isOpen) setAt((at + step + options.length) % Math.max(1, options.length));
    else open(true);
  };
  return (
    <div className={style.picker}>
      <TextInput
        label={label} description={description} error={error} value={text} autoComplete="off" spellCheck={false} placeholder={placeholder}
        role="combobox" aria-expanded={isShown} aria-controls={list} aria-autocomplete="list" aria-activedescendant={isOpen && options[at] ? `${list}-${at}` : undefined}
        data-mantine-stop-propagation={isShown} data-autofocus={autoFocus || undefined} autoFocus={autoFocus} onKeyDown={press} onBlur={() => open(false)}
        onChange={(event) => { setText(event.currentTarget.value); isWriting.current = true; setAt(0); open(true); onPick(null); }}
      />
      {isShown && (
        <ul className={style.options} id={list} role="listbox" aria-label={label}>
          {options.map((option, index) => (
            <li
              key={option.id} ref={index === at ? intoView : null} id={`${list}-${index}`} role="option" aria-selected={index === at} className={style.option}
              onMouseDown={(event) => event.preventDefault()} onClick={() => pick(option)} onMouseMove={() => setAt(index)}
            >
              {option.text}{option.hint && <span className={style.hint}>{option.hint}</span>}
            </li>
          ))}
        </ul>
      )}
      {isOpen && asked !== "" && data && !isPlaceholderData && options.length === 0 && <p className={style.none} role="status">{none}</p>}
    </div>
  );
}
