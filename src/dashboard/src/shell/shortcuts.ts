import { useEffect } from "react";
import type { Action } from "./actions.ts";
import { opened } from "./opened.ts";

/** After this many milliseconds a `g` is forgotten. */
const patience = 1500;

let wentAt = -Infinity;
let followed: KeyboardEvent | null = null;

/** Whether this key is the one after a `g`, and names a page; it is that for everybody who hears of it. */
export const isGoing = (event: KeyboardEvent): boolean => event.timeStamp - wentAt < patience && (followed ?? event) === event;

/** ⌘K or Ctrl+K, `?`, and `g` with a page's own key. Never while somebody writes. */
export function useShortcuts(actions: readonly Action[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if ((event.metaKey || event.ctrlKey) && key === "k") {
        event.preventDefault();
        opened.set(opened.get() === "palette" ? null : "palette");
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || opened.get() || isWriting(event.target)) return;
      if (key === "?") opened.set("help");
      const page = isGoing(event) ? actions.find(({ keys }) => keys?.[0] === "G" && keys[1]?.toLowerCase() === key) : undefined;
      page?.run();
      followed ??= event;
      if (key === "g") [wentAt, followed] = [event.timeStamp, null];
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [actions]);
}

export const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
