import { useEffect, useState } from "react";

/** Puts the focus back to where it was before an overlay came, unless something has taken it by then. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => {
    if (isFocusLost() && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }, [before]);
}

/** Whether nothing has the focus: what had it is gone. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
