import type { Feature } from "../../app/feature.ts";
import { icons } from "../../shell/icons.tsx";
import { words as many } from "./many/words.ts";
import { words as own } from "./words.ts";

/** A team's live room: what stands where, who carries how much, and what moves from whom to whom. */
export const feature: Feature = {
  words: { en: { ...own.en, ...many.en }, zh: { ...own.zh, ...many.zh } },
  pages: [
    { path: "/reassignments", load: () => import("./reassignments-page.tsx") },
    { path: "/reassignments/many", load: () => import("./many/many-page.tsx") },
  ],
  navigation: { to: "/reassignments", label: "reassignments.title", icon: icons.handover, order: 30, key: "r" },
};
