import type { Feature } from "../../app/feature.ts";
import { words } from "./words.ts";

/** One lead: how far it is and why, what is known, what was said, what is to be done, and whose it is. */
export const feature: Feature = {
  words,
  pages: [{ path: "/leads/$id", load: () => import("./lead-page.tsx") }],
};
