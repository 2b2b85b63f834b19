import { useEffect, useRef, useState } from "react";
import { useTold } from "../../../parts/told/use-told.ts";
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
  const [wanted, want] = useState(value);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = useTold(value, (other) => {
    clearTimeout(timer.current);
    want(other);
  });
  const at = values.findLastIndex((one) => one <= wanted);
  const shown = values[at];
  const slide = (to: number) => {
    const next = values[to] ?? wanted;
    want(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      tell(next);
      onChange(next);
    }, pause);
  };
  return (
    <label className={style.slider}>
      <span className={style.when}>{label}</span>
      <input id="time" type="range" min={0} max={Math.max(0, values.length - 1)} step={1} value={Math.max(0, at)} aria-valuetext={shown === undefined ? "" : text(shown)} onChange={(event) => slide(Number(event.currentTarget.value))} />
      <output>{shown === undefined ? text(value) : text(shown)}</output>
    </label>
  );
}
