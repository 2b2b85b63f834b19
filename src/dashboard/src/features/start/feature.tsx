import type { Feature } from "../../app/feature.ts";
import { icons } from "../../shell/icons.tsx";
import { words } from "./words.ts";

/** Where one arrives: what waits for whoever is here, in the order of their team's market. */
export const feature: Feature = {
  words,
  pages: [{ path: "/start", load: () => import("./start-page.tsx") }],
  navigation: { to: "/start", label: "start.title", icon: icons.start, order: 10, key: "s" },
};
