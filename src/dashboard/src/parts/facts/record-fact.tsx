import { Button, MultiSelect, NativeSelect, TextInput, Textarea } from "@mantine/core";
import type { Schema } from "leadgrains-client";
import { useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../commands/use-command.ts";
import { Dialog } from "../dialog/dialog.tsx";
import { useFollowed } from "../followed/use-followed.ts";
import { toast } from "../../shell/toasts.tsx";
import style from "../page/form.module.css";
import { playbook } from "../known/known.ts";
import { categories, ended } from "./facts.ts";
import type { Confidentiality, Fact, FactCategory } from "./facts.ts";
import { SourceField, whoOf } from "./source-field.tsx";
import type { Who } from "./source-field.tsx";

/** What is known of a fact before it is recorded. */
export interface Draft {
  readonly topic?: string;
  readonly category?: FactCategory;
  /** The person or the lead that it is about, where it is not the account itself. */
  readonly contactId?: string | null;
  readonly leadId?: string | null;
  /** What is likely to be said again. */
  readonly value?: string | null;
  readonly unit?: string | null;
  /** Of the fact that it comes from: what is said again of a secret is one. */
  readonly confidentiality?: Confidentiality;
  /** The fact in whose place it comes. */
  readonly supersedes?: string;
  /** The fact that it bears out. */
  readonly agrees?: string;
  /** What that fact says. */
  readonly about?: string | null;
}

/** Of a fact that is said again, by a second source or in place of the first. */
export const draftOf = ({ topic, category, contactId, leadId, value, unit, confidentiality, statement }: Fact): Draft => ({ topic, category, contactId, leadId, value, unit, confidentiality, about: statement });

interface Props {
  readonly account: string;
  readonly draft: Draft;
  /** A conclusion may rest on these. */
  readonly facts: readonly Fact[];
  readonly onClose: () => void;
}

const methods: readonly Schema<"FactMethod">[] = ["Ask", "Listen", "Observe", "Analyse"];
const bases: readonly Schema<"LawfulBasis">[] = ["Unstated", "PublicRecord", "OwnDealings", "Consent", "LegitimateInterest", "Pretext"];
const secrecies: readonly Confidentiality[] = ["Internal", "Open", "Restricted"];
const otherTopic = "other";

/** Asks for a fact as somebody learnt it, verbatim, and with where it comes from. */
export function RecordFact({ account, draft, facts, onClose }: Props) {
  const { t } = useTranslation();
  const { busy, refusal, run } = useCommand();
  const { value: guide } = useFollowed(playbook);
  const known = guide?.topics.find((one) => one.code === draft.topic);
  const [topic, setTopic] = useState(draft.topic ?? "");
  const [ownTopic, setOwnTopic] = useState("");
  const [category, setCategory] = useState<FactCategory>(draft.category ?? "Personnel");
  const [statement, setStatement] = useState("");
  const [value, setValue] = useState(draft.value ?? "");
  const [unit, setUnit] = useState<string | null>(draft.unit ?? null);
  const [who, setWho] = useState<Who>({ kind: "Person", ref: "", name: "" });
  const [heardFrom, setHeardFrom] = useState("");
  const [method, setMethod] = useState<Schema<"FactMethod">>("Ask");
  const [rests, setRests] = useState<string[]>([]);
  const [basis, setBasis] = useState<Schema<"LawfulBasis">>("Unstated");
  const [secrecy, setSecrecy] = useState(draft.confidentiality ?? "Internal");
  const [validUntil, setValidUntil] = useState("");
  const chosen = guide?.topics.find((one) => one.code === topic);
  const usualUnit = unit ?? chosen?.unit ?? "";

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      category: chosen?.category ?? category, topic: topic === otherTopic ? ownTopic : topic, statement, method, lawfulBasis: basis, confidentiality: secrecy,
      source: { kind: who.kind, ref: whoOf(who), ...(heardFrom && { heardFrom }) },
      ...(value && { value, ...(usualUnit && { unit: usualUnit }) }), ...(validUntil && { validUntil }),
      ...(method === "Analyse" && { rests }), ...(draft.supersedes && { supersedes: draft.supersedes }), ...(draft.agrees && { agrees: [draft.agrees] }),
      ...(draft.contactId && { contactId: draft.contactId }), ...(draft.leadId && { leadId: draft.leadId }),
    };
    if (await run((client) => client.post("/accounts/{id}/facts", { path: { id: account }, body }))) {
      toast(t("fact.recorded"));
      onClose();
    }
  };

  const topics = [
    { value: "", label: t("fact.topic.choose"), disabled: true },
    ...categories.map((group) => ({ group: t(`category.${group}`), items: (guide?.topics ?? []).filter((one) => one.category === group).map(({ code, name }) => ({ value: code, label: name })) })),
    { value: otherTopic, label: t("fact.topic.other") },
    ...(draft.topic && guide && !known ? [{ value: draft.topic, label: draft.topic }] : []),
  ];
  return (
    <Dialog title={t(draft.supersedes ? "fact.renew.title" : draft.agrees ? "fact.confirm.title" : "fact.record.title")} isWide onClose={onClose}>
      <form className={style.form} onSubmit={(event) => void send(event)} id="fact-form">
        {draft.about && <p className={style.hint}>{t(draft.agrees ? "fact.confirm.how" : "fact.renew.how", { text: draft.about })}</p>}
        <NativeSelect data-autofocus={!draft.topic || undefined} label={t("fact.topic")} name="topic" required value={topic} disabled={Boolean(draft.supersedes ?? draft.agrees)} onChange={(event) => setTopic(event.currentTarget.value)} data={topics} description={chosen?.question} />
        {topic === otherTopic && (
          <div className={style.pair}>
            <TextInput label={t("fact.topic.name")} name="own-topic" required maxLength={100} value={ownTopic} onChange={(event) => setOwnTopic(event.currentTarget.value)} />
            <NativeSelect label={t("fact.category")} name="category" value={category} onChange={(event) => setCategory(event.currentTarget.value as FactCategory)} data={categories.map((one) => ({ value: one, label: t(`category.${one}`) }))} />
          </div>
        )}
        <Textarea data-autofocus={!!draft.topic || undefined} label={t("fact.statement")} name="statement" description={t("fact.statement.how")} required maxLength={4000} rows={3} value={statement} onChange={(event) => setStatement(event.currentTarget.value)} />
        <div className={style.pair}>
          <TextInput label={t("fact.value")} name="value" description={t("fact.value.how")} maxLength={300} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
          <TextInput label={t("fact.unit")} name="unit" description={t("fact.unit.how")} maxLength={64} value={usualUnit} onChange={(event) => setUnit(event.currentTarget.value)} />
        </div>
        <SourceField account={account} who={who} onChange={setWho} />
        <div className={style.pair}>
          <NativeSelect label={t("fact.method")} name="method" value={method} onChange={(event) => setMethod(event.currentTarget.value as typeof method)} data={methods.map((one) => ({ value: one, label: t(`method.${one}.how`) }))} />
          <TextInput label={t("fact.heard")} name="heard-from" maxLength={300} value={heardFrom} onChange={(event) => setHeardFrom(event.currentTarget.value)} />
        </div>
        {method === "Analyse" && (
          <MultiSelect label={t("fact.rests.on")} description={t("fact.rests.how")} searchable value={rests} onChange={setRests} comboboxProps={{ withinPortal: false }}
            data={facts.filter((fact) => !ended.has(fact.status)).map((fact) => ({ value: fact.id, label: `${fact.topicName ?? fact.topic}: ${fact.statement ?? "–"}`.slice(0, 90) }))} />
        )}
        <div className={style.pair}>
          <NativeSelect label={t("fact.secrecy")} name="confidentiality" value={secrecy} onChange={(event) => setSecrecy(event.currentTarget.value as typeof secrecy)} data={secrecies.map((one) => ({ value: one, label: t(`confidentiality.${one}.how`) }))} />
          <NativeSelect label={t("fact.basis")} name="basis" value={basis} onChange={(event) => setBasis(event.currentTarget.value as typeof basis)} data={bases.map((one) => ({ value: one, label: t(`lawfulBasis.${one}`) }))} />
        </div>
        {basis === "Pretext" && <p className={style.hint}>{t("fact.pretext")}</p>}
        <TextInput type="date" label={t("fact.until")} name="valid-until" value={validUntil} onChange={(event) => setValidUntil(event.currentTarget.value)} />
        {refusal && <p className={style.refusal} role="alert">{refusal}</p>}
        <div className={style.buttons}>
          <Button variant="default" onClick={onClose}>{t("dialog.cancel")}</Button>
          <Button type="submit" loading={busy}>{t("fact.record")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
