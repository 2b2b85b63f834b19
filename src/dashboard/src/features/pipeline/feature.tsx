import type { Feature } from "../../app/feature.ts";
import { icons } from "../../shell/icons.tsx";
import { words } from "./words.ts";

/** Leads by stage: moved by mouse or keyboard, with the evidence that a move needs. */
export const feature: Feature = {
  words,
  pages: [{ path: "/pipeline", load: () => import("./pipeline-page.tsx") }],
  navigation: { to: "/pipeline", label: "pipeline.title", icon: icons.board, order: 20, key: "p" },
};
