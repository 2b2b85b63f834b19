import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { Range } from "@tanstack/react-virtual";
import { memo, useCallback, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { icons as frame } from "../../../shell/icons.tsx";
import { format } from "../../../parts/money/money.ts";
import type { Lead, Stage } from "../../../parts/moves/moves.ts";
import type { Column as Shown } from "../columns.ts";
import { icons } from "../icons.tsx";
import { Card } from "./card.tsx";
import type { Refused } from "./workbench.tsx";
import style from "../pipeline.module.css";

/** Of a card with the space below it, in rem; the style sheet knows it too. */
const height = 7.2;

interface Props {
  readonly column: Shown;
  readonly ownerOf: (lead: Lead) => string;
  /** Of this column, if it is here. */
  readonly current: string | null;
  readonly menu: string | null;
  readonly dragged: string | null;
  readonly isOver: boolean;
  readonly refused: Refused | null;
  readonly onForgive: () => void;
  /** Null: it can't be folded. */
  readonly onFold: ((stage: Stage) => void) | null;
}

/** A stage with its leads, of which only those on the screen are drawn. */
export const Column = memo(function Column({ column: { stage, leads, amounts }, ownerOf, current, menu, dragged, isOver, refused, onForgive, onFold }: Props) {
  const { t, i18n } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const size = height * rem();
  const pinned = current === null ? -1 : leads.findIndex(({ id }) => id === current);
  const virtual = useVirtualizer({
    count: leads.length, estimateSize: () => size, overscan: 4,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => leads[index]!.id,
    // What has the focus stays drawn, wherever it is.
    rangeExtractor: useCallback((range: Range) => {
      const seen = defaultRangeExtractor(range);
      return pinned < 0 || seen.includes(pinned) ? seen : [...seen, pinned].sort((a, b) => a - b);
    }, [pinned]),
  });
  useStayingPut(scroller, leads, size);
  const title = `column-${stage}`;
  return (
    <section className={style.column} data-column={stage} data-stage={stage} data-over={isOver || undefined} aria-labelledby={title}>
      <header className={style.columnHead}>
        <h2 id={title}><span className={style.dot} />{t(`stage.${stage}`)}</h2>
        <span className={style.count} data-count={leads.length}>{leads.length.toLocaleString(i18n.language)}</span>
        {onFold && <button type="button" className={style.plain} aria-label={t("pipeline.fold", { stage: t(`stage.${stage}`) })} title={t("pipeline.fold", { stage: t(`stage.${stage}`) })} onClick={() => onFold(stage)}>{icons.fold}</button>}
        <p className={style.amounts} data-amounts>{format(amounts, i18n.language) || "–"}</p>
      </header>
      {refused?.stage === stage && <Refusal refused={refused} onForgive={onForgive} />}
      <div ref={scroller} className={style.scroller} data-scroller>
        {leads.length === 0 && <p className={style.none}>{t("pipeline.column.none")}</p>}
        <ol className={style.cards} style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const lead = leads[index]!;
            return (
              <li key={key} aria-setsize={leads.length} aria-posinset={index + 1} style={{ transform: `translateY(${start}px)` }}>
                <Card lead={lead} owner={ownerOf(lead)} isCurrent={lead.id === current} hasMenu={lead.id === menu} isDragged={lead.id === dragged} />
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
});

/** A stage that takes no room until somebody wants to look into it; cards can be dropped on it all the same. */
export function Rail({ column: { stage, leads }, isOver, refused, onForgive, onUnfold }: { column: Shown; isOver: boolean; refused: Refused | null; onForgive: () => void; onUnfold: (stage: Stage) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <section className={style.rail} data-column={stage} data-stage={stage} data-over={isOver || undefined} aria-label={t(`stage.${stage}`)}>
      <button type="button" className={style.railButton} aria-expanded={false} title={t("pipeline.unfold", { stage: t(`stage.${stage}`) })} onClick={() => onUnfold(stage)}>
        <span className={style.dot} /><span className={style.count} data-count={leads.length}>{leads.length.toLocaleString(i18n.language)}</span><span className={style.railName}>{t(`stage.${stage}`)}</span>
      </button>
      {refused?.stage === stage && <Refusal refused={refused} onForgive={onForgive} />}
    </section>
  );
}

function Refusal({ refused: { title, text }, onForgive }: { refused: Refused; onForgive: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={style.refused} role="alert" data-refused>
      <p><strong>{title}</strong> {text}</p>
      <button type="button" className={style.plain} aria-label={t("toast.close")} onClick={onForgive}>{frame.close}</button>
    </div>
  );
}

/** What somebody looks at stays where it is when cards come or go above it. */
function useStayingPut(scroller: React.RefObject<HTMLDivElement | null>, leads: readonly Lead[], size: number): void {
  const before = useRef(leads);
  useLayoutEffect(() => {
    const element = scroller.current;
    const was = before.current;
    before.current = leads;
    if (!element || was === leads || element.scrollTop === 0) return;
    const row = Math.floor(element.scrollTop / size);
    const first = was[row];
    const now = first ? leads.findIndex(({ id }) => id === first.id) : -1;
    if (now >= 0 && now !== row) element.scrollTop += (now - row) * size;
  }, [scroller, leads, size]);
}

export const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
