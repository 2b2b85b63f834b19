import type { Feature, Navigation } from "./feature.ts";

const found = import.meta.glob<{ feature: Feature }>("../features/*/feature.tsx", { eager: true });

/** Every feature there is. */
export const features: readonly Feature[] = Object.values(found).map((module) => module.feature);

/** In the order in which they stand. */
export const navigation: readonly Navigation[] = features
  .flatMap((feature) => (feature.navigation ? [feature.navigation] : []))
  .sort((a, b) => a.order - b.order);
