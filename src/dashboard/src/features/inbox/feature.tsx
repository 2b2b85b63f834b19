import type { Feature } from "../../app/feature.ts";
import { icons } from "../../shell/icons.tsx";
import { words } from "./words.ts";

/** Intelligence that wants somebody's judgement, over all accounts: what is disputed, out of date, or rests on one source, and what alerts ask for. */
export const feature: Feature = {
  words,
  pages: [{ path: "/inbox", load: () => import("./inbox-page.tsx") }],
  navigation: { to: "/inbox", label: "inbox.title", icon: icons.inbox, order: 35, key: "f" },
};
