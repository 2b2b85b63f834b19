import { NativeSelect, TextInput } from "@mantine/core";
import type { Schema } from "leadgrains-client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Adding } from "../../parts/adding/adding.tsx";
import { Picker } from "../../parts/pick/picker.tsx";
import style from "./lead.module.css";

type Consent = Schema<"NameConsent">;

const consents: readonly Consent[] = ["NotAsked", "Given", "Refused"];

/** Records who brought the lead: it stays so, and opens what is owed to them. */
export function Refer({ lead }: { lead: string }) {
  const { t } = useTranslation();
  const [who, setWho] = useState<string | null>(null);
  const [mayName, setMayName] = useState<Consent>("NotAsked");
  const [note, setNote] = useState("");
  const empty = () => { setWho(null); setMayName("NotAsked"); setNote(""); };
  const body = { referrerContactId: who, mayName, ...(note.trim() === "" ? {} : { note: note.trim() }) };
  return (
    <Adding text={t("refer.add")} send={t("refer.send")} isReady={who !== null} post={(client) => client.post("/leads/{id}/referral", { path: { id: lead }, body })} onDone={empty}>
      <div className={style.wide}>
        <Picker
          label={t("refer.who")} placeholder={t("refer.search")} none={t("refer.nobody")} what="contacts" autoFocus onPick={(option) => setWho(option?.id ?? null)}
          search={async (client, q, signal) => (await client.get("/contacts", { query: { q, limit: 8 }, signal })).body.items.map(({ id, name, title }) => ({ id, text: name ?? t("text.erased"), hint: title }))}
        />
      </div>
      <NativeSelect className={style.wide!} label={t("refer.mayName")} value={mayName} data={consents.map((one) => ({ value: one, label: t(`refer.${one}`) }))} onChange={(event) => setMayName(event.currentTarget.value as Consent)} />
      <TextInput className={style.wide!} label={t("refer.note")} maxLength={4000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <p className={style.wide}>{t("refer.opens")}</p>
    </Adding>
  );
}
