import { useTranslation } from "react-i18next";
import style from "./loads.module.css";
import { isHeavy } from "./loads.ts";

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
    <span className={style.load} data-heavy={isHeavy({ active: after, capacity }) || undefined}>
      <span className={style.track} aria-hidden="true">
        <span className={style.bar} style={share(Math.max(before, after))} data-change={after > before ? "more" : after < before ? "less" : undefined} />
        <span className={style.bar} style={share(Math.min(before, after))} />
      </span>
      <span className={style.figure}>
        {after === before ? t(capacity === null ? "loads.noLimit" : "loads.of", { active: before, capacity }) : t(capacity === null ? "loads.change.noLimit" : "loads.change", { before, after, capacity })}
      </span>
    </span>
  );
}
