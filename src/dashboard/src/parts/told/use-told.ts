import { useEffect, useRef } from "react";

/**
 * For a field whose value is told to somebody, and comes back from there later: what comes back is no news, as meanwhile more may
 * have been written. @param value as it comes back @param onOther called with one that was not told from here @returns to be called with what is told
 */
export function useTold<T>(value: T, onOther: (value: T) => void): (value: T) => void {
  const told = useRef<readonly T[]>([value]);
  const latest = useRef(onOther);
  latest.current = onOther;
  useEffect(() => {
    const at = told.current.indexOf(value);
    if (at < 0) latest.current(value);
    told.current = at < 0 ? [value] : told.current.slice(at);
  }, [value]);
  return (next) => { told.current = [...told.current, next]; };
}
