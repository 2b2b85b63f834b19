import { useTranslation } from "react-i18next";
import { useLive } from "../../live/live-provider.tsx";
import { CommandLine } from "../../parts/begin/command-line.tsx";
import { leadCount } from "../../parts/begin/lead-count.ts";
import { Offers } from "../../parts/begin/offers.tsx";
import style from "./room.module.css";

/** Shown while a workspace has no team: how to get something to look at. */
export function EmptyWorkspace() {
  const { t, i18n } = useTranslation();
  const { value: leads } = useLive(leadCount);
  if (leads === undefined) return null;
  return (
    <section className={`${style.card} ${style.empty}`}>
      <h1>{t(leads === 0 ? "begin.title" : "teamless.title")}</h1>
      {leads === 0 ? <Offers /> : (
        <>
          <p>{t("teamless.leads", { leads: leads.toLocaleString(i18n.language) })}</p>
          <CommandLine text="./leadgrains import sellers.csv leads.csv" />
          <p className={style.hint}>{t("begin.live")}</p>
        </>
      )}
    </section>
  );
}
