import { useMemo } from "react";
import type { Navigation } from "./feature.ts";
import { navigation } from "./features.ts";
import { useSession } from "./session.tsx";

/** What there is for whoever is signed in, in the order in which it stands. */
export function useNavigation(): readonly Navigation[] {
  const { me } = useSession();
  return useMemo(() => navigation.filter(({ isFor }) => isFor?.(me) ?? true), [me]);
}
