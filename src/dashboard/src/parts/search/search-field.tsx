import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Ref } from "react";
import { icons } from "../../shell/icons.tsx";
import { useTold } from "../told/use-told.ts";

interface Props {
  readonly id: string;
  readonly label: string;
  /** What is looked for, e.g. as it stands in the address. */
  readonly value: string;
  readonly onSearch: (text: string) => void;
  /** Milliseconds without a key after which is searched; without it, at once. */
  readonly rest?: number;
  readonly size?: "xs" | "sm";
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}

/** What is typed shows at once, and nothing that comes back overwrites it: only another search does, such as the way back or a link. */
export function SearchField({ id, label, value, onSearch, rest = 0, size = "sm", className = "", ref }: Props) {
  const [text, setText] = useState(value);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = useTold(value, (other) => {
    clearTimeout(timer.current);
    setText(other);
  });
  const search = (asked: string) => {
    tell(asked);
    onSearch(asked);
  };
  const write = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    if (rest === 0) search(next.trim());
    else timer.current = setTimeout(() => search(next.trim()), rest);
  };
  return (
    <TextInput
      {...(ref ? { ref } : {})} id={id} type="search" size={size} className={className} leftSection={icons.search} aria-label={label} placeholder={label}
      value={text} onChange={(event) => write(event.currentTarget.value)}
    />
  );
}
