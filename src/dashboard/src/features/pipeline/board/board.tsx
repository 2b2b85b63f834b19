import { useMediaQuery } from "@mantine/hooks";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Lead, Stage } from "../../../parts/moves/moves.ts";
import type { Column as Shown } from "../columns.ts";
import type { Cards } from "../data/cards.ts";
import { Column, Rail } from "./column.tsx";
import { Workbench } from "./workbench.tsx";
import style from "../pipeline.module.css";

const remembered = "leadgrains.pipeline.folded";
const foldable: readonly Stage[] = ["Won", "Nurturing", "Lost", "Disqualified"];
const folded: readonly Stage[] = ["Nurturing", "Lost", "Disqualified"];

interface Props {
  readonly cards: Cards;
  readonly columns: readonly Shown[];
  readonly ownerOf: (lead: Lead) => string;
  readonly added: string | null;
}

/** The stages side by side; on a phone one at a time. */
export function Board({ cards, columns, ownerOf, added }: Props) {
  const { t } = useTranslation();
  const isPhone = useMediaQuery("(max-width: 48rem)", undefined, { getInitialValueInEffect: false }) ?? false;
  const [closed, setClosed] = useState<readonly Stage[]>(() => restore());
  const toggle = useCallback((stage: Stage) => setClosed((old) => {
    const next = old.includes(stage) ? old.filter((one) => one !== stage) : [...old, stage];
    localStorage.setItem(remembered, next.join(" "));
    return next;
  }), []);
  const isFolded = (stage: Stage) => !isPhone && closed.includes(stage);
  const grid = useMemo(() => columns.filter(({ stage }) => isPhone || !closed.includes(stage)).map(({ leads }) => leads), [columns, closed, isPhone]);
  return (
    <Workbench cards={cards} grid={grid} added={added}>
      {({ current, menu, dragged, over, refused, forgive }) => (
        <>
          {isPhone && (
            <nav className={style.jump} aria-label={t("pipeline.stages")}>
              {columns.map(({ stage, leads }) => (
                <button key={stage} type="button" data-stage={stage} onClick={() => document.querySelector(`[data-column=${stage}]`)?.scrollIntoView({ inline: "start", block: "nearest" })}>
                  <span className={style.dot} />{t(`stage.${stage}`)} <b>{leads.length}</b>
                </button>
              ))}
            </nav>
          )}
          <div className={style.board} data-board>
            {columns.map((column) => {
              const { stage } = column;
              const shared = { column, isOver: over === stage, refused: refused?.stage === stage ? refused : null, onForgive: forgive };
              if (isFolded(stage)) return <Rail key={stage} {...shared} onUnfold={toggle} />;
              const here = (id: string | null) => (id && cards.get(id)?.stage === stage ? id : null);
              return (
                <Column
                  key={stage} {...shared} ownerOf={ownerOf} current={here(current)} menu={here(menu)} dragged={here(dragged)}
                  onFold={!isPhone && foldable.includes(stage) ? toggle : null}
                />
              );
            })}
          </div>
        </>
      )}
    </Workbench>
  );
}

function restore(): readonly Stage[] {
  const kept = localStorage.getItem(remembered);
  return kept === null ? folded : (kept.split(" ").filter(Boolean) as Stage[]);
}
