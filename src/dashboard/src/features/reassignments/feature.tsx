import type { Feature } from "../../app/feature.ts";
import { icons } from "../../shell/icons.tsx";
import { words } from "./words.ts";

/** A team's live room: what stands where, who carries how much, and what moves from whom to whom. */
export const feature: Feature = {
  words,
  pages: [{ path: "/reassignments", load: () => import("./reassignments-page.tsx") }],
  navigation: { to: "/reassignments", label: "reassignments.title", icon: icons.handover, order: 30, key: "r" },
};
