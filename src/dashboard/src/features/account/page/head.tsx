import type { Schema } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../../live/live-provider.tsx";
import style from "./account.module.css";

/** Who they are, in two lines. */
export function Head({ account: { name, names, stage, industry, region, sizeBand, traits, ownerTeamId } }: { account: Schema<"AccountResource"> }) {
  const { t } = useTranslation();
  const team = useDirectory()?.teams.get(ownerTeamId ?? "")?.name;
  const profile = [industry, region, sizeBand && t("account.people", { size: sizeBand }), team && t("account.caredForBy", { team })].filter(Boolean);
  return (
    <header className={style.head}>
      <div className={style.title}>
        <h1>{name}</h1>
        <span className={style.stage} data-account-stage={stage}>{t(`accountStage.${stage}`)}</span>
        {names.length > 0 && <span className={style.muted}>{names.join(" · ")}</span>}
      </div>
      <div className={style.profile}>
        {profile.length > 0 && <span>{profile.join(" · ")}</span>}
        {traits.map((trait) => <span key={trait} className={style.chip}>{trait}</span>)}
      </div>
    </header>
  );
}
