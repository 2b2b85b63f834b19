import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useStatus } from "../live/live-provider.tsx";
import style from "./frame.module.css";

/** Says since when nothing new can be seen. It goes by itself: the watch catches up. */
export function Banner() {
  const { t, i18n } = useTranslation();
  const status = useStatus();
  const [cut, setCut] = useState<Date | null>(null);
  if (status === "offline" && cut === null) setCut(new Date());
  if (status === "live" && cut !== null) setCut(null);
  if (cut === null) return null;
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: "medium" }).format(cut);
  return <p className={style.banner} role="status" data-banner>{status === "behind" ? t("banner.behind") : t("banner.offline", { time })}</p>;
}
