import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { Range } from "@tanstack/react-virtual";
import { useCallback, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { format, plus } from "../../../parts/money/money.ts";
import type { Lead } from "../../../parts/moves/moves.ts";
import type { Cards } from "../data/cards.ts";
import { sorted, sorts } from "../sorting.ts";
import type { Sort } from "../sorting.ts";
import { ageOf } from "./age.ts";
import { CardMenu } from "./card-menu.tsx";
import { LeadLink } from "./card.tsx";
import { rem } from "./column.tsx";
import { Workbench } from "./workbench.tsx";
import style from "../pipeline.module.css";

/** Of a row, in rem; the style sheet knows it too. */
const height = 2.6;

interface Props {
  readonly cards: Cards;
  readonly leads: readonly Lead[];
  readonly sort: string | undefined;
  readonly onSort: (sort: Sort | undefined) => void;
  readonly ownerOf: (lead: Lead) => string;
  readonly added: string | null;
}

/** All leads in one table, of which only the rows on the screen are drawn. */
export function List({ cards, leads, sort = "since", onSort, ownerOf, added }: Props) {
  const { i18n } = useTranslation();
  const rows = useMemo(() => sorted(leads, sort, ownerOf, i18n.language), [leads, sort, ownerOf, i18n.language]);
  const grid = useMemo(() => [rows], [rows]);
  return (
    <Workbench cards={cards} grid={grid} added={added}>
      {({ current, menu }) => <Rows rows={rows} sort={sort} onSort={onSort} ownerOf={ownerOf} current={current} menu={menu} />}
    </Workbench>
  );
}

function Rows({ rows, sort, onSort, ownerOf, current, menu }: { rows: readonly Lead[]; sort: string; onSort: Props["onSort"]; ownerOf: Props["ownerOf"]; current: string | null; menu: string | null }) {
  const { t, i18n } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const pinned = current === null ? -1 : rows.findIndex(({ id }) => id === current);
  const size = height * rem();
  const virtual = useVirtualizer({
    count: rows.length, estimateSize: () => size, overscan: 8,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]!.id,
    rangeExtractor: useCallback((range: Range) => {
      const seen = defaultRangeExtractor(range);
      return pinned < 0 || seen.includes(pinned) ? seen : [...seen, pinned].sort((a, b) => a - b);
    }, [pinned]),
  });
  const now = Date.now();
  return (
    <div ref={scroller} className={style.listScroller} data-scroller>
      <table className={style.list} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {sorts.map((name) => (
              <th key={name} scope="col" data-col={name} aria-sort={sort === name ? (name === "amount" || name === "since" ? "descending" : "ascending") : undefined}>
                <button type="button" data-sorted={sort === name || undefined} onClick={() => onSort(name === "since" ? undefined : name)}>{t(`pipeline.sort.${name}`)}</button>
              </th>
            ))}
            <th scope="col" data-col="menu"><span className={style.hidden}>{t("pipeline.actions")}</span></th>
          </tr>
        </thead>
        <tbody>
          {gaps(virtual.getVirtualItems(), virtual.getTotalSize()).map((item) => {
            if ("gap" in item) return <tr key={item.key} aria-hidden="true" style={{ blockSize: item.gap }}><td /></tr>;
            const lead = rows[item.index]!;
            const isCurrent = lead.id === current;
            const { days, isLong } = ageOf(lead, now);
            return (
              <tr key={lead.id} className={style.row} data-card={lead.id} aria-rowindex={item.index + 2}>
                <td data-col="title"><LeadLink lead={lead} isCurrent={isCurrent} /></td>
                <td data-col="account">{lead.accountName ?? t("pipeline.noAccount")}</td>
                <td data-col="stage"><span className={style.dot} data-stage={lead.stage} />{t(`stage.${lead.stage}`)}</td>
                <td data-col="type">{t(`leadType.${lead.type}`)}</td>
                <td data-col="owner">{ownerOf(lead)}</td>
                <td data-col="amount">{lead.amount ? format(plus(new Map(), lead.amount, 1), i18n.language) : "–"}</td>
                <td data-col="since" data-long={isLong} title={t("pipeline.age", { days })}>{t("pipeline.days", { days })}</td>
                <td data-col="menu"><CardMenu lead={lead} isOpen={lead.id === menu} isCurrent={isCurrent} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type Piece = { readonly index: number } | { readonly gap: number; readonly key: string };

/** The rows that are drawn, with room between them for those that aren't. */
function gaps(items: readonly { readonly index: number; readonly start: number; readonly end: number }[], total: number): Piece[] {
  let reached = 0;
  const pieces: Piece[] = [];
  for (const { index, start, end } of items) {
    if (start > reached) pieces.push({ gap: start - reached, key: `gap ${index}` });
    pieces.push({ index });
    reached = end;
  }
  return total > reached ? [...pieces, { gap: total - reached, key: "gap end" }] : pieces;
}
