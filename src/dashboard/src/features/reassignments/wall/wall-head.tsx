import { useTranslation } from "react-i18next";
import { icons } from "../../../shell/icons.tsx";
import { State } from "../../../shell/state.tsx";
import style from "../room.module.css";

/** Over a page on a wall: whose it is, whether it is live, and a way out that shows when somebody comes near. */
export function WallHead({ team, onLeave }: { team: string; onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <header className={style.wallHead}>
      <h1>{team}</h1>
      <State />
      <button type="button" id="leave-wall" className={style.leave} onClick={onLeave}>{icons.close}<span>{t("wall.leave")}</span><kbd aria-hidden="true">Esc</kbd></button>
    </header>
  );
}
