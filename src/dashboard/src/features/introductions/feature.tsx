import type { Feature } from "../../app/feature.ts";
import { icons } from "../../shell/icons.tsx";
import { words } from "./words.ts";

/** Who can introduce us to somebody. */
export const feature: Feature = {
  words,
  pages: [{ path: "/introductions", load: () => import("./introductions-page.tsx") }],
  navigation: { to: "/introductions", label: "intro.title", icon: icons.chain, order: 50, key: "i" },
};
