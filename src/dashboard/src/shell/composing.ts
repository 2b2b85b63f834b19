import type { KeyboardEvent as ReactKeyboardEvent } from "react";

/** Whether an input method takes the key, e.g. the Enter or Escape that ends the writing of Chinese; Safari tells of the last one by its code alone. */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const { isComposing: is, keyCode } = "nativeEvent" in event ? event.nativeEvent : event;
  return is || keyCode === 229;
}
