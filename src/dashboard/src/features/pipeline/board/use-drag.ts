import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { PointerEvent as Grab, RefObject } from "react";
import type { Lead, Stage } from "../../../parts/moves/moves.ts";

/** Pixels after which a press is a drag. */
const threshold = 5;
/** Pixels from the board's sides where it scrolls along, and how far each time. */
const [edge, step] = [48, 14];

export interface Drag {
  readonly lead: Lead;
  readonly width: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Dragging with a mouse or a pen; a finger scrolls, and has the menu. What is dragged is a picture of the card: the card itself may
 * move or leave meanwhile, as others work. Escape puts it back.
 */
export function useDrag(onDrop: (id: string, stage: Stage) => void, onBegin: () => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const [over, setOver] = useState<Stage | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const stop = useRef<() => void>(null);
  const latest = useRef({ onDrop, onBegin });
  useLayoutEffect(() => { latest.current = { onDrop, onBegin }; });
  useEffect(() => () => stop.current?.(), []);

  const grab = useCallback((event: Grab, lead: Lead) => {
    if (event.button !== 0 || event.pointerType === "touch" || event.ctrlKey || event.metaKey) return;
    const box = event.currentTarget.getBoundingClientRect();
    const [startX, startY] = [event.clientX, event.clientY];
    let isMoving = false;
    const move = (at: PointerEvent) => {
      const [x, y] = [at.clientX - startX + box.x, at.clientY - startY + box.y];
      if (!isMoving) {
        if (Math.hypot(at.clientX - startX, at.clientY - startY) < threshold) return;
        isMoving = true;
        latest.current.onBegin();
        setDrag({ lead, width: box.width, x, y });
      }
      at.preventDefault();
      place(ghost, x, y);
      scrollAlong(at.clientX);
      setOver(stageAt(at.clientX, at.clientY));
    };
    const up = (at: PointerEvent) => {
      const stage = isMoving ? stageAt(at.clientX, at.clientY) : null;
      if (isMoving) swallowClick();
      end();
      if (stage) latest.current.onDrop(lead.id, stage);
    };
    const press = (key: KeyboardEvent) => { if (key.key === "Escape") end(); };
    const end = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", end);
      removeEventListener("keydown", press);
      stop.current = null;
      setDrag(null);
      setOver(null);
    };
    stop.current?.();
    stop.current = end;
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", end);
    addEventListener("keydown", press);
  }, []);
  return { drag, over, ghost, grab };
}

const stageAt = (x: number, y: number): Stage | null =>
  (document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-column]")?.dataset["column"] as Stage | undefined) ?? null;

function place(ghost: RefObject<HTMLDivElement | null>, x: number, y: number): void {
  if (ghost.current) ghost.current.style.transform = `translate(${x}px, ${y}px)`;
}

function scrollAlong(x: number): void {
  const board = document.querySelector<HTMLElement>("[data-board]");
  if (!board) return;
  const { left, right } = board.getBoundingClientRect();
  if (x > right - edge) board.scrollLeft += step;
  else if (x < left + edge) board.scrollLeft -= step;
}

/** The click that ends a drag opens nothing. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => { event.preventDefault(); event.stopPropagation(); };
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }));
}
