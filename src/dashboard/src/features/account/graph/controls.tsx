import { NativeSelect, SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { day, stamp } from "../../../parts/when/when.ts";
import { useFollowed } from "../../../parts/followed/use-followed.ts";
import style from "./graph.module.css";
import { KindFilter } from "./kind-filter.tsx";
import { daysOf, stopsOf } from "./read.ts";
import type { Asked, Graph } from "./read.ts";
import { TimeSlider } from "./time-slider.tsx";
import type { Mode } from "./use-asked.ts";

interface Props {
  readonly account: string;
  readonly asked: Asked;
  readonly mode: Mode;
  /** Today's graph with everything in it. */
  readonly base: Graph | undefined;
  readonly onAsk: (change: Partial<Asked>) => void;
}

const strengths = [0, 0.2, 0.4, 0.6, 0.8];

/** How far, along what, how strong, and when. */
export function Controls({ account, asked, mode, base, onAsk }: Props) {
  const { t, i18n } = useTranslation();
  const { value: stops = [] } = useFollowed(stopsOf(account));
  const days = daysOf(base);
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
  const choose = (next: Mode) => onAsk({ at: next === "known" ? stops.at(-1)?.position : undefined, on: next === "world" ? days.at(-1) : undefined });
  return (
    <div className={style.controls}>
      <NativeSelect
        size="xs" id="depth" aria-label={t("graph.depth")} value={String(asked.depth)} onChange={(event) => onAsk({ depth: Number(event.currentTarget.value) })}
        data={[1, 2, 3, 4].map((depth) => ({ value: String(depth), label: t("graph.steps", { count: depth }) }))}
      />
      <KindFilter chosen={asked.kinds} onChoose={(kinds) => onAsk({ kinds })} />
      <NativeSelect
        size="xs" id="strength" aria-label={t("graph.strength")} value={String(asked.minStrength)} onChange={(event) => onAsk({ minStrength: Number(event.currentTarget.value) })}
        data={[...new Set([...strengths, asked.minStrength])].sort().map((value) => ({ value: String(value), label: value === 0 ? t("graph.everyStrength") : t("graph.atLeast", { percent: percent.format(value) }) }))}
      />
      <SegmentedControl
        size="xs" aria-label={t("graph.when")} value={mode} onChange={(value) => choose(value as Mode)}
        data={[{ value: "now", label: t("graph.now") }, { value: "known", label: t("graph.known"), disabled: stops.length === 0 }, { value: "world", label: t("graph.world"), disabled: days.length === 0 }]}
      />
      {mode === "known" && asked.at !== undefined && (
        <TimeSlider label={t("graph.known.slider")} values={stops.map(({ position }) => position)} value={asked.at} onChange={(at) => onAsk({ at })}
          text={(value) => { const stop = stops.find(({ position }) => position === value); return stop ? `${stamp(stop.at, i18n.language)} · #${value}` : `#${value}`; }} />
      )}
      {mode === "world" && asked.on !== undefined && (
        <TimeSlider label={t("graph.world.slider")} values={days} value={asked.on} onChange={(on) => onAsk({ on })} text={(value) => day(value, i18n.language)} />
      )}
    </div>
  );
}
