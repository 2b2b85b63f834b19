import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import style from "./account.module.css";
import { tabs } from "./tab.ts";
import type { Tab } from "./tab.ts";

export function Tabs({ tab }: { tab: Tab }) {
  const { t } = useTranslation();
  return (
    <nav className={style.tabs} aria-label={t("account.tabs")}>
      {tabs.map((one) => (
        <Link key={one} to="." search={(one === tabs[0] ? {} : { tab: one }) as never} className={style.tab} aria-current={one === tab ? "page" : undefined} activeOptions={{ exact: true, includeSearch: true }} data-tab={one}>
          {t(`account.tab.${one}`)}
        </Link>
      ))}
    </nav>
  );
}
