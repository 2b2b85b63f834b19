import { useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/session.tsx";
import { useNavigation } from "../app/use-navigation.ts";
import { switchLanguage } from "../language/language.ts";
import { opened } from "./opened.ts";
import { tour } from "./tour/tour-state.ts";

export interface Action {
  readonly id: string;
  readonly text: string;
  /** What kind of thing it leads to. */
  readonly hint?: string;
  /** The keys that do the same. */
  readonly keys?: readonly string[];
  run(): void;
}

/** What can be done from everywhere: what the palette lists and the shortcuts do. */
export function useActions(): readonly Action[] {
  const { t } = useTranslation();
  const { leave } = useSession();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const toggle = useToggleTheme();
  const navigate = useNavigate();
  const navigation = useNavigation();
  return useMemo(() => [
    ...navigation.map(({ to, label, key }) => ({ id: to, text: `${t("palette.go")} ${t(label)}`, keys: ["G", key.toUpperCase()], run: () => void navigate({ to }) })),
    { id: "language", text: t("language.switch"), run: switchLanguage },
    { id: "theme", text: t("theme.switch"), run: toggle },
    { id: "theme-system", text: t("theme.system"), run: () => setColorScheme("auto") },
    { id: "tour", text: t("tour.start"), run: () => tour.at(0) },
    { id: "help", text: t("shell.help"), keys: ["?"], run: () => opened.set("help") },
    { id: "sign-out", text: t("signOut"), run: () => void leave() },
  ], [t, leave, navigate, navigation, setColorScheme, toggle]);
}

/** From what is seen now to the other. */
export function useToggleTheme(): () => void {
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return useCallback(() => setColorScheme(document.documentElement.dataset["mantineColorScheme"] === "dark" ? "light" : "dark"), [setColorScheme]);
}
