import type { Feature } from "../../app/feature.ts";
import { mayImport } from "../../parts/may/may.ts";
import { words as operation } from "../../parts/operations/words.ts";
import { icons } from "../../shell/icons.tsx";
import { words } from "./words.ts";

/** Brings files in. */
export const feature: Feature = {
  words: { en: { ...operation.en, ...words.en }, zh: { ...operation.zh, ...words.zh } },
  pages: [{ path: "/import", load: () => import("./import-page.tsx") }],
  navigation: { to: "/import", label: "import.title", icon: icons.arrive, order: 70, key: "m", isFor: mayImport },
};
