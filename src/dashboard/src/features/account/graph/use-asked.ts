import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { allKinds } from "./kinds.ts";
import type { Asked, EdgeKind } from "./read.ts";

/** Now, as it was known then, or as it was in the world then. */
export type Mode = "now" | "known" | "world";

/** Which graph is looked at, as the address says. */
export function useAsked(): { asked: Asked; mode: Mode; ask: (change: Partial<Asked>) => void } {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const [depth, kinds, strength, at, on] = ["depth", "kinds", "strength", "at", "on"].map((name) => (search[name] === undefined ? undefined : String(search[name])));
  const asked = useMemo((): Asked => ({
    depth: within(Number(depth ?? 2), 1, 4),
    kinds: (kinds ?? "").split(",").filter((kind): kind is EdgeKind => (allKinds as readonly string[]).includes(kind)),
    minStrength: within(Number(strength ?? 0), 0, 1),
    at: at !== undefined && /^\d+$/.test(at) ? Number(at) : undefined,
    on: on !== undefined && /^\d{4}-\d\d-\d\d$/.test(on) ? on : undefined,
  }), [depth, kinds, strength, at, on]);
  const ask = useCallback((change: Partial<Asked>) => {
    const next = { ...asked, ...change };
    const written = {
      depth: next.depth === 2 ? undefined : next.depth, kinds: next.kinds.join(",") || undefined, strength: next.minStrength || undefined, at: next.at, on: next.on,
    };
    void navigate({ to: ".", replace: true, resetScroll: false, search: (old: Record<string, unknown>) => ({ ...old, ...written }) } as never);
  }, [asked, navigate]);
  return { asked, ask, mode: asked.at !== undefined ? "known" : asked.on !== undefined ? "world" : "now" };
}

const within = (value: number, least: number, most: number) => (Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least);
