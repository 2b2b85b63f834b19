import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Drag } from "./use-drag.ts";
import style from "../pipeline.module.css";

/** What hangs on the pointer while a card is dragged. */
export function Ghost({ ref, drag: { lead, width, x, y } }: { ref: RefObject<HTMLDivElement | null>; drag: Drag }) {
  const { t } = useTranslation();
  return (
    <div ref={ref} className={style.ghost} style={{ inlineSize: width, transform: `translate(${x}px, ${y}px)` }} aria-hidden="true" data-ghost>
      <span className={style.title}>{lead.title ?? t("lead.unknown")}</span>
      <span className={style.cut}>{lead.accountName}</span>
    </div>
  );
}
