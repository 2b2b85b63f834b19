import type { Feature } from "../../app/feature.ts";
import { icons } from "../../shell/icons.tsx";
import { words } from "./words/words.ts";

/** What is known of a customer: dossier, committee, relations, needs, leads and what happened. */
export const feature: Feature = {
  words,
  pages: [
    { path: "/accounts", load: () => import("./list/accounts-page.tsx") },
    { path: "/accounts/$id", load: () => import("./page/account-page.tsx") },
  ],
  navigation: { to: "/accounts", label: "accounts.title", icon: icons.building, order: 40, key: "a" },
};
