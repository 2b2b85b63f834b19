import { useCallback, useEffect, useRef } from "react";
import { useAddress } from "../../../app/address.ts";
import { useKey } from "../../../parts/keys/use-key.ts";

export interface Wall {
  readonly isOn: boolean;
  enter(): void;
  leave(): void;
}

/** The page as it hangs on a wall: it stands in the address, fills the screen where the browser lets it, and keeps the screen awake. */
export function useWall(): Wall {
  const [value, set] = useAddress("wall");
  const isOn = value === "1";
  const enter = useCallback(() => {
    set(1);
    void document.documentElement.requestFullscreen?.().catch(() => {}); // without it the window alone is filled
  }, [set]);
  const leave = useCallback(() => {
    set(undefined);
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
  }, [set]);
  useKey("w", isOn ? leave : enter);
  useEscape(isOn, leave);
  useAwake(isOn);
  return { isOn, enter, leave };
}

/** Escape leaves it. In full screen the browser takes that key for itself, and tells only that the screen is no longer filled. */
function useEscape(isOn: boolean, leave: () => void): void {
  const wasFull = useRef(false);
  useEffect(() => {
    if (!isOn) return;
    wasFull.current = document.fullscreenElement !== null;
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !document.querySelector("[role=dialog]")) leave();
    };
    const change = () => {
      if (wasFull.current && !document.fullscreenElement) leave();
      wasFull.current = document.fullscreenElement !== null;
    };
    addEventListener("keydown", press);
    document.addEventListener("fullscreenchange", change);
    return () => {
      removeEventListener("keydown", press);
      document.removeEventListener("fullscreenchange", change);
    };
  }, [isOn, leave]);
}

/** Asks for the screen to stay on. It is let go whenever the page is out of sight, and asked for again. */
function useAwake(isOn: boolean): void {
  useEffect(() => {
    if (!isOn || !("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const ask = async () => {
      if (document.visibilityState !== "visible" || (lock && !lock.released)) return;
      lock = await navigator.wakeLock.request("screen").catch(() => null);
      if (isOver) void lock?.release();
    };
    void ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", ask);
      void lock?.release();
    };
  }, [isOn]);
}
