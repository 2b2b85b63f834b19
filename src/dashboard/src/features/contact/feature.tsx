import type { Feature } from "../../app/feature.ts";
import { words } from "./words.ts";

/** One person at a customer: where they work, what they have to say there, whom they know, and what we owe them. */
export const feature: Feature = {
  words,
  pages: [{ path: "/contacts/$id", load: () => import("./contact-page.tsx") }],
};
