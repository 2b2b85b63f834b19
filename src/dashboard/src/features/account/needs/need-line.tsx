import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { day } from "../../../parts/when/when.ts";
import style from "./needs.module.css";
import type { Need } from "./read.ts";

/** One need in its words, with what may be done about it. */
export function NeedLine({ need, onDo }: { need: Need; onDo: (what: "voice" | "met" | "drop") => void }) {
  const { t, i18n } = useTranslation();
  const isOpen = need.state === "Latent" || need.state === "Explicit";
  return (
    <li className={style.need} data-need={need.id} data-state={need.state}>
      <span className={style.state} data-state={need.state}>{t(`needState.${need.state}`)}</span>
      <div>
        <p className={style.words}>{need.contactId ? <q>{need.statement ?? t("text.erased")}</q> : need.statement ?? t("text.erased")}</p>
        <p className={style.small}>
          <span>{t(`needLevel.${need.level}`)}</span>
          {need.contactId && <span><Link className={style.link} to={`/contacts/${need.contactId}`}>{need.contactName ?? t("text.erased")}</Link>{need.voicedAt && ` · ${day(need.voicedAt, i18n.language)}`}</span>}
          <span>{t("needs.since", { state: t(`needState.${need.state}`), day: day(need.stateSince, i18n.language) })}</span>
          {need.fellBack && <span className={style.fell}>{t("needs.fellBack")}</span>}
          {need.expiresOn && isOpen && <span>{t("needs.expires", { day: day(need.expiresOn, i18n.language) })}</span>}
          {need.leadId && <Link className={style.link} to={`/leads/${need.leadId}`}>{t("needs.lead")}</Link>}
          {need.reason && <span>{need.reason}</span>}
        </p>
        {isOpen && (
          <p className={style.actions}>
            <button type="button" className={style.plain} data-do="voice" onClick={() => onDo("voice")}>{t(need.state === "Latent" ? "needs.voice" : "needs.voiceAgain")}</button>
            <button type="button" className={style.plain} data-do="met" onClick={() => onDo("met")}>{t("needs.met")}</button>
            <button type="button" className={style.plain} data-do="drop" onClick={() => onDo("drop")}>{t("needs.drop")}</button>
          </p>
        )}
      </div>
    </li>
  );
}
