import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { isFocusLost } from "../../shell/return-focus.ts";

interface Opening {
  readonly isOpen: boolean;
  readonly open: (isOpen: boolean) => void;
  /** Of the button that opens it. */
  readonly opener: RefObject<HTMLButtonElement | null>;
}

/** Something that a button opens in its place, or beside it: when that closes and leaves the focus nowhere, the button gets it. */
export function useOpening(): Opening {
  const [isOpen, open] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen && isFocusLost()) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return { isOpen, open, opener };
}
