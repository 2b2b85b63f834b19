import { useTranslation } from "react-i18next";
import { useStatus } from "../live/live-provider.tsx";
import style from "./frame.module.css";

/** Whether what is shown is true now. */
export function State() {
  const { t } = useTranslation();
  const status = useStatus();
  return (
    <span className={style.state} id="state" role="status" data-state={status}>
      <span className={style.dot} aria-hidden="true" />{t(`state.${status}`)}
    </span>
  );
}
