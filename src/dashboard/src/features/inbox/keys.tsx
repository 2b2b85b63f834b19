import { useTranslation } from "react-i18next";
import style from "./inbox.module.css";

/** Which keys lead through the list. */
export function Keys() {
  const { t } = useTranslation();
  return (
    <p className={style.keys} aria-hidden="true">
      <span><kbd>J</kbd><kbd>K</kbd>{t("inbox.keys")}</span><span><kbd>↵</kbd>{t("inbox.keys.open")}</span>
    </p>
  );
}
