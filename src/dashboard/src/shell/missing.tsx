import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import style from "./frame.module.css";

export function Missing() {
  const { t } = useTranslation();
  return <div className={style.narrow}><h1>{t("missing.title")}</h1><p>{t("missing.text")}</p><Link to="/">{t("missing.home")}</Link></div>;
}
