import { TextInput } from "@mantine/core";
import type { Schema } from "leadgrains-client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Adding } from "../../parts/adding/adding.tsx";
import { useCommand } from "../../parts/commands/use-command.ts";
import { Card } from "../../parts/page/card.tsx";
import type { Contact } from "./contact.ts";
import style from "./contact.module.css";

/** Where they learnt: whoever was in one class with them is a way to them. */
export function Schools({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  return (
    <Card title={t("schools.title")} data-card="schools">
      {contact.schools.length === 0 && <p className={style.hint}>{t("schools.none")}</p>}
      <ul className={style.rows}>{contact.schools.map((school, index) => <School key={index} contact={contact.id} school={school} />)}</ul>
      <Record contact={contact.id} />
    </Card>
  );
}

function School({ contact, school: { school, from, until, class: form } }: { contact: string; school: Schema<"SchoolResource"> }) {
  const { t } = useTranslation();
  const command = useCommand();
  const withdraw = () => void command.run((client) => client.post("/contacts/{id}/schools/withdraw", { path: { id: contact }, body: { school: school ?? "", from, class: form } }));
  return (
    <li>
      <p className={style.line}>
        <span>{school ?? t("erased")}</span>
        {school && <button type="button" className={style.quiet} disabled={command.busy} aria-label={t("schools.withdrawOne", { school })} onClick={withdraw}>{t("schools.withdraw")}</button>}
      </p>
      <p className={style.by}><span>{until ? `${from}–${until}` : t("schools.since", { from })}</span>{form && <span>{form}</span>}</p>
      {command.refusal && <p className={style.refusal} role="alert">{command.refusal}</p>}
    </li>
  );
}

function Record({ contact }: { contact: string }) {
  const { t } = useTranslation();
  const [school, setSchool] = useState("");
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const [form, setForm] = useState("");
  const empty = () => { setSchool(""); setFrom(""); setUntil(""); setForm(""); };
  const body = { school: school.trim(), from: Number(from), ...(until === "" ? {} : { until: Number(until) }), ...(form.trim() === "" ? {} : { class: form.trim() }) };
  return (
    <Adding text={t("schools.add")} send={t("contact.save")} isReady={school.trim() !== "" && from !== ""} post={(client) => client.post("/contacts/{id}/schools", { path: { id: contact }, body })} onDone={empty}>
      <TextInput className={style.wide} label={t("schools.school")} autoFocus maxLength={300} value={school} onChange={(event) => setSchool(event.currentTarget.value)} />
      <TextInput type="number" label={t("schools.from")} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      <TextInput type="number" label={t("schools.until")} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
      <TextInput className={style.wide} label={t("schools.class")} description={t("schools.classHint")} inputWrapperOrder={["label", "input", "description"]} maxLength={300} value={form} onChange={(event) => setForm(event.currentTarget.value)} />
    </Adding>
  );
}
