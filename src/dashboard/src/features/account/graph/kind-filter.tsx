import { useTranslation } from "react-i18next";
import style from "./graph.module.css";
import { allKinds, groupNames, groups } from "./kinds.ts";
import type { EdgeKind } from "./read.ts";

/** Which kinds of relations are followed: single ones, or all of a sort. */
export function KindFilter({ chosen, onChoose }: { chosen: readonly EdgeKind[]; onChoose: (kinds: readonly EdgeKind[]) => void }) {
  const { t } = useTranslation();
  const on = new Set(chosen.length === 0 ? allKinds : chosen);
  const set = (kinds: readonly EdgeKind[], isOn: boolean) => {
    const next = allKinds.filter((kind) => (kinds.includes(kind) ? isOn : on.has(kind)));
    onChoose(next.length === allKinds.length ? [] : next);
  };
  return (
    <details className={style.kinds} id="kinds" onKeyDown={(event) => { if (event.key === "Escape") { event.currentTarget.open = false; event.currentTarget.querySelector("summary")?.focus(); } }}>
      <summary>{chosen.length === 0 ? t("graph.everyKind") : t("graph.someKinds", { count: chosen.length, all: allKinds.length })}</summary>
      <div className={style.kindList}>
        <button type="button" className={style.plain} disabled={chosen.length === 0} onClick={() => onChoose([])}>{t("graph.everyKind")}</button>
        {groupNames.map((name) => (
          <fieldset key={name}>
            <legend>
              <button type="button" className={style.only} data-group={name} title={t("graph.only", { kinds: t(`edgeGroup.${name}`) })} onClick={() => onChoose(groups[name])}>
                <i data-group={name} aria-hidden="true" />{t(`edgeGroup.${name}`)}
              </button>
            </legend>
            {groups[name].map((kind) => (
              <label key={kind}><input type="checkbox" name={kind} checked={on.has(kind)} onChange={(event) => set([kind], event.currentTarget.checked)} />{t(`edge.${kind}`)}</label>
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
