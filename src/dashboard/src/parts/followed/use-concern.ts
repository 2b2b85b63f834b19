import type { Change } from "leadgrains-client";
import { useEffect, useRef, useState } from "react";
import { useStatus, useWatching } from "../../live/live-provider.tsx";

/** The position of the latest change that concerns somebody; after a cut, of where the watch goes on, since anything may have come. */
export function useConcern(concerns: (change: Change) => boolean): number {
  const { live } = useWatching();
  const status = useStatus();
  const [position, setPosition] = useState(() => live.position);
  const asked = useRef(concerns);
  asked.current = concerns;
  useEffect(() => live.hear((changes) => {
    const last = changes.findLast((change) => asked.current(change));
    if (last) setPosition(last.seq);
  }), [live]);
  const wasLive = useRef(false);
  const wasCut = useRef(false);
  useEffect(() => {
    if (status === "offline" || status === "connecting") wasCut.current = wasLive.current;
    if (status !== "live") return;
    if (wasCut.current) setPosition(live.position);
    [wasLive.current, wasCut.current] = [true, false];
  }, [status, live]);
  return position;
}
