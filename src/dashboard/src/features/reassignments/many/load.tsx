import { useTranslation } from "react-i18next";
import style from "./many.module.css";

/** From this share of the capacity on, a load is shown as heavy. */
const heavy = 0.9;

interface Props {
  readonly before: number;
  /** Left out where nothing is to come of it yet. */
  readonly after?: number;
  readonly capacity: number | null;
}

/** What a seller carries, of what they can carry, and how that would change. */
export function Load({ before, after = before, capacity }: Props) {
  const { t } = useTranslation();
  const most = Math.max(1, capacity ?? 0, before, after);
  const share = (count: number) => ({ inlineSize: `${(count / most) * 100}%` });
  return (
    <span className={style.load} data-heavy={(capacity !== null && after >= capacity * heavy) || undefined}>
      <span className={style.track} aria-hidden="true">
        <span className={style.bar} style={share(Math.max(before, after))} data-change={after > before ? "more" : after < before ? "less" : undefined} />
        <span className={style.bar} style={share(Math.min(before, after))} />
      </span>
      <span className={style.figure}>
        {after === before ? t(capacity === null ? "sellers.noLimit" : "sellers.load", { active: before, capacity }) : t(capacity === null ? "many.load.noLimit" : "many.load", { before, after, capacity })}
      </span>
    </span>
  );
}
