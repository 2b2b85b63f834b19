import { Link, Outlet } from "@tanstack/react-router";
import { Suspense, lazy } from "react";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/session.tsx";
import { useNavigation } from "../app/use-navigation.ts";
import { useActions } from "./actions.ts";
import { Banner } from "./banner.tsx";
import { Brand } from "./brand.tsx";
import style from "./frame.module.css";
import { icons } from "./icons.tsx";
import { opened, useOpened } from "./opened.ts";
import { useShortcuts } from "./shortcuts.ts";
import { State } from "./state.tsx";
import { LanguageSwitch, ThemeSwitch } from "./switches.tsx";
import { Invitation } from "./tour/invitation.tsx";
import { useTour } from "./tour/tour-state.ts";
import { useLeft } from "./work.ts";
import type { Left } from "./work.ts";

const Palette = lazy(() => import("./palette.tsx"));
const Help = lazy(() => import("./help.tsx"));
const Tour = lazy(() => import("./tour/tour.tsx"));

/** What is around every page. @param props `behind` shows work that goes on behind them */
export function Frame({ behind: Behind }: { behind: ComponentType<{ readonly left: readonly Left[] }> }) {
  const { t } = useTranslation();
  const { me, leave } = useSession();
  const navigation = useNavigation();
  const actions = useActions();
  const open = useOpened();
  const { step } = useTour();
  const left = useLeft();
  useShortcuts(actions);
  return (
    <div className={style.frame}>
      <a className={style.skip} href="#main">{t("shell.skip")}</a>
      <header className={style.side}>
        <div className={style.top}>
          <Brand />
          <State />
        </div>
        <button type="button" className={style.search} id="search" onClick={() => opened.set("palette")}>
          {icons.search}<span>{t("shell.search")}</span><kbd aria-hidden="true">{isApple ? "⌘K" : "Ctrl K"}</kbd>
        </button>
        <nav className={style.navigation} aria-label={t("shell.navigation")}>
          {navigation.map(({ to, label, icon }) => (
            <Link key={to} to={to} className={style.link} activeProps={{ "aria-current": "page" }}>{icon}<span>{t(label)}</span></Link>
          ))}
        </nav>
        <Invitation />
        <div className={style.account}>
          <span className={style.me} title={me.name ?? undefined}>{me.name ?? "–"}</span>
          <LanguageSwitch />
          <ThemeSwitch />
          <button type="button" className={`${style.plain} ${style.help}`} id="help" title={t("shell.help")} aria-label={t("shell.help")} onClick={() => opened.set("help")}>{icons.help}</button>
          <button type="button" className={style.plain} id="sign-out" title={t("signOut")} aria-label={t("signOut")} onClick={() => void leave()}>{icons.leave}</button>
        </div>
      </header>
      <div className={style.content}>
        <Banner />
        <main id="main" tabIndex={-1}><Outlet /></main>
      </div>
      <Suspense>
        {open === "palette" && <Palette actions={actions} />}
        {open === "help" && <Help />}
        {step !== null && <Tour step={step} />}
        {left.length > 0 && <Behind left={left} />}
      </Suspense>
    </div>
  );
}

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
