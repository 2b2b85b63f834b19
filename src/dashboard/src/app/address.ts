import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** A value that stands behind the `?` of the address, so that a link shows what its sender saw. */
export function useAddress(name: string): [value: string | undefined, set: (value: string | number | undefined) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const set = useCallback(
    (value: string | number | undefined) => void navigate({ to: ".", replace: true, resetScroll: false, search: (old: Record<string, unknown>) => ({ ...old, [name]: value }) } as never),
    [navigate, name],
  );
  const value = search[name];
  return [value === undefined ? undefined : String(value), set];
}
