import { useEffect, useState } from "react";
import style from "./graph.module.css";

interface Props<T> {
  readonly label: string;
  /** Every moment at which something changed, oldest first. */
  readonly values: readonly T[];
  readonly value: T;
  readonly text: (value: T) => string;
  readonly onChange: (value: T) => void;
}

/** Milliseconds after which a moment that was slid to is asked for. */
const pause = 120;

/** Slides from one change to the next, so that no step shows the same as the one before. */
export function TimeSlider<T extends string | number>({ label, values, value, text, onChange }: Props<T>) {
  const found = values.findLastIndex((one) => one <= value);
  const [at, setAt] = useState(found);
  useEffect(() => setAt(found), [found]);
  const shown = values[at];
  useEffect(() => {
    if (shown === undefined || at === found) return undefined;
    const timer = setTimeout(() => onChange(shown), pause);
    return () => clearTimeout(timer);
  }, [at, found, shown, onChange]);
  return (
    <label className={style.slider}>
      <span className={style.when}>{label}</span>
      <input id="time" type="range" min={0} max={Math.max(0, values.length - 1)} step={1} value={Math.max(0, at)} aria-valuetext={shown === undefined ? "" : text(shown)} onChange={(event) => setAt(Number(event.currentTarget.value))} />
      <output>{shown === undefined ? text(value) : text(shown)}</output>
    </label>
  );
}
