import { useTranslation } from "react-i18next";
import { useDirectory } from "../../live/live-provider.tsx";
import { icons } from "../icons.tsx";
import { tour, useTour } from "./tour-state.ts";
import style from "./tour.module.css";

/** Offers the tour to whoever is new here, as soon as there is something to see. */
export function Invitation() {
  const { t } = useTranslation();
  const { step, isNew } = useTour();
  const isEmpty = (useDirectory()?.teams.size ?? 0) === 0;
  if (step !== null || !isNew || isEmpty) return null;
  return (
    <div className={style.invitation} data-invitation>
      <button type="button" className={style.start} id="start-tour" onClick={() => tour.at(0)}>{t("tour.start")}</button>
      <button type="button" className={style.decline} title={t("tour.decline")} aria-label={t("tour.decline")} onClick={() => tour.end()}>{icons.close}</button>
    </div>
  );
}
