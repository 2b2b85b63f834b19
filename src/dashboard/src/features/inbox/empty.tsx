import { useTranslation } from "react-i18next";
import style from "./inbox.module.css";
import type { Tab } from "./tab.ts";
import type { Whose } from "../../parts/whose/use-whose.ts";

/** Nothing there: what would be. */
export function Empty({ tab, whose }: { tab: Tab; whose: Whose }) {
  const { t } = useTranslation();
  return (
    <section className={style.empty} data-empty>
      <h2>{t(`inbox.none.${tab}`)}</h2>
      <p>{t(`inbox.none.${tab}.how`)}</p>
      {whose.value !== "all" && <button type="button" className={style.plain} onClick={() => whose.set("all")}>{t("inbox.showAll")}</button>}
    </section>
  );
}
