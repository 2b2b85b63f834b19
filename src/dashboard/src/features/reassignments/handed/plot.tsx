import { useComputedColorScheme } from "@mantine/core";
import { BarChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import type { ECharts } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { day } from "../../../parts/when/when.ts";
import { ways } from "./days.ts";
import type { Counts, Way } from "./days.ts";
import style from "./handed.module.css";
import { allowOnlyEmpty } from "./only-empty.ts";

allowOnlyEmpty();
use([BarChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** Names of the theme's colours. */
const colourOf: Readonly<Record<Way, string>> = { "lead.reassigned": "opportunity", "lead.claimed": "won", "lead.released": "prospect" };

interface Props {
  readonly days: readonly { readonly name: string; readonly counts: Counts }[];
  /** Told to who can't see it. */
  readonly label: string;
}

/** A bar for every day, made of how the leads changed hands. */
export default function Plot({ days, label }: Props) {
  const { t, i18n } = useTranslation();
  const scheme = useComputedColorScheme("light");
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);

  useEffect(() => {
    const drawn = init(box.current);
    const resized = new ResizeObserver(() => drawn.resize());
    resized.observe(box.current!);
    chart.current = drawn;
    return () => {
      resized.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    const theme = getComputedStyle(box.current!);
    const colour = (name: string) => theme.getPropertyValue(`--${name}`).trim();
    const text = { color: colour("muted"), fontFamily: theme.fontFamily, fontSize: 12 };
    chart.current!.setOption({
      animation: false,
      color: ways.map((way) => colour(colourOf[way])),
      grid: { left: 0, right: 4, top: 8, bottom: 0, outerBoundsMode: "same" },
      // Drawn, not written into the page: the policy for contents allows no styles in texts.
      tooltip: { trigger: "axis", renderMode: "richText", confine: true, axisPointer: { type: "shadow" }, backgroundColor: colour("card"), borderColor: colour("line"), textStyle: { ...text, color: colour("text") } },
      xAxis: { type: "category", data: days.map(({ name }) => day(name, i18n.language)), axisLabel: { ...text, hideOverlap: true }, axisTick: { show: false }, axisLine: { lineStyle: { color: colour("line") } } },
      yAxis: { type: "value", minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: colour("line") } } },
      series: ways.map((way) => ({ type: "bar", stack: "day", name: t(`handed.${way}`), barMaxWidth: 26, data: days.map(({ counts }) => counts[way]) })),
    });
  }, [days, scheme, t, i18n.language]);

  return (
    <>
      <ul className={style.legend}>{ways.map((way) => <li key={way}><span className={style.swatch} style={{ background: `var(--${colourOf[way]})` }} />{t(`handed.${way}`)}</li>)}</ul>
      <div ref={box} className={style.plot} role="img" aria-label={label} data-plot />
    </>
  );
}
