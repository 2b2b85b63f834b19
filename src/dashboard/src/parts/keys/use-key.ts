import { useEffect } from "react";
import { isComposing } from "../../shell/composing.ts";
import { opened } from "../../shell/opened.ts";
import { isGoing, isWriting } from "../../shell/shortcuts.ts";

/** A key of the page's own: never while somebody writes, nor with something lying over the page, nor as the second after `g`. */
export function useKey(key: string, run: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTaken = event.metaKey || event.ctrlKey || event.altKey || isComposing(event) || opened.get() || isWriting(event.target) || isGoing(event) || document.querySelector("[role=dialog], [role=menu]");
      if (isTaken || event.key.toLowerCase() !== key) return;
      event.preventDefault();
      run();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}
