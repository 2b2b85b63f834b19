import { TextInput } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTold } from "../../../parts/told/use-told.ts";
import { isComposing } from "../../../shell/composing.ts";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
  /** Values on the screen, to choose from; any other may be written. */
  readonly among: readonly (string | null)[] | undefined;
}

/** One value of many that are written by people: chosen from those at hand, or written. */
export function Choice({ id, label, value, onChoose, among = [] }: Props) {
  const { i18n } = useTranslation();
  const [text, setText] = useState(value ?? "");
  const tell = useTold(value ?? "", setText);
  const known = useKnown(among, i18n.language);
  const choose = (next: string) => {
    if (next.trim() === (value ?? "")) return;
    tell(next.trim());
    onChoose(next.trim() || undefined);
  };
  return (
    <>
      <TextInput
        id={id} list={`${id}-known`} aria-label={label} placeholder={label} value={text} autoComplete="off"
        onChange={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          if (next === "" || known.includes(next)) choose(next);
        }}
        onBlur={() => choose(text)} onKeyDown={(event) => { if (event.key === "Enter" && !isComposing(event)) choose(text); }}
      />
      <datalist id={`${id}-known`}>{known.map((one) => <option key={one} value={one} />)}</datalist>
    </>
  );
}

/** All that were seen, so that choosing one doesn't take the others away. */
function useKnown(among: readonly (string | null)[], language: string): readonly string[] {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setSeen((before) => {
    const fresh = among.filter((one) => one !== null && !before.has(one)) as string[];
    return fresh.length > 0 ? new Set([...before, ...fresh]) : before;
  }), [among]);
  return useMemo(() => [...seen].sort((a, b) => a.localeCompare(b, language)), [seen, language]);
}
