import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import style from "./bits.module.css";

/** Nothing there, or nothing for this reader: what can be done now. */
export function NotFound({ title, text, to, way }: { title: string; text: string; to: string; way: string }) {
  const { t } = useTranslation();
  return <div className={style.missing} data-missing><h1>{t(title)}</h1><p>{t(text)}</p><Link to={to}>{t(way)}</Link></div>;
}
