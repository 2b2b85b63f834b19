import type { Change } from "leadgrains-client";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLive, useStatus } from "./live-provider.tsx";
import type { LiveQuery } from "./live-provider.tsx";

/** What only the server can work out: it is read again whenever a change concerns it. */
export interface FreshQuery<T> extends Omit<LiveQuery<T>, "fold"> {
  readonly concerns: (change: Change, value: T) => boolean;
}

interface Fresh<T> {
  readonly value: T;
  /** The latest change that it doesn't show yet. */
  readonly behind: number | null;
}

/** Shows what was read last until what it is by now is there, in the language of the page. One user at a time for each key. */
export function useFresh<T>({ key, read, concerns }: FreshQuery<T>): { value: T | undefined; error: Error | null; retry(): void } {
  const { i18n } = useTranslation();
  const status = useStatus();
  const wanted = useRef(0);
  const { value: fresh, error, retry } = useLive<Fresh<T>>({
    key: [...key, i18n.language],
    async read(client, { after, signal }) {
      const { value, position } = await read(client, { after: Math.max(after, wanted.current), signal });
      return { value: { value, behind: null }, position };
    },
    fold: (known, change) => (concerns(change, known.value) ? { ...known, behind: change.seq } : known),
  });
  useEffect(() => {
    if (!fresh?.behind || status !== "live") return;
    wanted.current = fresh.behind;
    retry();
    // Asked again by every new reading, not by every drawing.
  }, [fresh, status]);
  return { value: fresh?.value, error, retry };
}

/** Whether a change bears one of these topics, e.g. `lead:{id}`. */
export const bears = (change: Change, ...topics: readonly string[]): boolean => topics.some((topic) => change.topics.includes(topic));
