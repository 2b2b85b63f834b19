import { useTranslation } from "react-i18next";
import { switchLanguage } from "../language/language.ts";
import { useToggleTheme } from "./actions.ts";
import style from "./frame.module.css";
import { icons } from "./icons.tsx";

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === "en" ? "zh-CN" : "en";
  return (
    <button type="button" className={style.plain} id="language" lang={other} title={t("language.switch")} onClick={switchLanguage}>
      {t("language.other")}
    </button>
  );
}

export function ThemeSwitch() {
  const { t } = useTranslation();
  const toggle = useToggleTheme();
  return (
    <button type="button" className={style.plain} id="theme" title={t("theme.switch")} aria-label={t("theme.switch")} onClick={toggle}>{icons.theme}</button>
  );
}
