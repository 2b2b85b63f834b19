import { useRef } from "react";

/** The error of a read that has brought nothing, kept while it is tried again: what is said of it doesn't come and go. @param key what is read */
export function useLastError(key: readonly unknown[], { data, error }: { readonly data: unknown; readonly error: Error | null }): Error | null {
  const last = useRef<{ readonly of: string; readonly error: Error } | null>(null);
  const of = JSON.stringify(key);
  if (error) last.current = { of, error };
  else if (data !== undefined || last.current?.of !== of) last.current = null;
  return last.current?.error ?? null;
}
