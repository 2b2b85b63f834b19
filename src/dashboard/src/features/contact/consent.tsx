import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Adding } from "../../parts/adding/adding.tsx";
import { day } from "../../parts/when/when.ts";
import type { Contact } from "./contact.ts";
import style from "./contact.module.css";

/** Whether they may be contacted, and what follows from it. */
export function Consent({ contact: { id, optedOutAt } }: { contact: Contact }) {
  const { t, i18n } = useTranslation();
  const [note, setNote] = useState("");
  const body = { note: note.trim() === "" ? null : note.trim() };
  const path = { id };
  return optedOutAt === null ? (
    <div className={style.consent} data-opted-out="false">
      <Adding text={t("consent.optOut")} send={t("consent.record")} isReady post={(client) => client.post("/contacts/{id}/opt-out", { path, body })} onDone={() => setNote("")}>
        <p className={style.wide}>{t("consent.consequence")}</p>
        <TextInput className={style.wide} label={t("consent.theySaid")} autoFocus maxLength={4000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      </Adding>
    </div>
  ) : (
    <section className={style.out} data-opted-out="true" aria-label={t("consent.title")}>
      <p><strong>{t("consent.since", { day: day(optedOutAt, i18n.language) })}</strong> {t("consent.consequence")}</p>
      <Adding text={t("consent.optIn")} send={t("consent.record")} isReady={body.note !== null} post={(client) => client.post("/contacts/{id}/opt-in", { path, body })} onDone={() => setNote("")}>
        <TextInput className={style.wide} label={t("consent.how")} description={t("consent.howHint")} inputWrapperOrder={["label", "input", "description"]} autoFocus required withAsterisk={false} maxLength={4000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      </Adding>
    </section>
  );
}
