import { NativeSelect, TextInput } from "@mantine/core";
import type { Schema } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../live/live-provider.tsx";
import { useFollowed } from "../followed/use-followed.ts";
import style from "../page/form.module.css";
import { contactsOf } from "../known/known.ts";

/** Where something comes from: somebody we know by their id, or else a name. */
export interface Who {
  readonly kind: Schema<"SourceKind">;
  /** A contact's or user's id; empty: by name. */
  readonly ref: string;
  readonly name: string;
}

const kinds: readonly Schema<"SourceKind">[] = ["Person", "Document", "Place"];

/** What the server is told. */
export const whoOf = ({ kind, ref, name }: Who): string => (kind === "Person" && ref !== "" ? ref : name);

export function SourceField({ account, who, onChange }: { account: string; who: Who; onChange: (who: Who) => void }) {
  const { t } = useTranslation();
  const { value: contacts } = useFollowed(contactsOf(account));
  const people = useDirectory()?.people;
  const choices = [
    { value: "", label: t("fact.source.other") },
    { group: t("fact.source.there"), items: (contacts ?? []).map(({ id, name, title }) => ({ value: id as string, label: [name ?? t("text.erased"), title].filter(Boolean).join(" · ") })) },
    { group: t("fact.source.ours"), items: [...(people?.values() ?? [])].map(({ id, name }) => ({ value: id, label: name ?? t("who.unknown") })) },
  ];
  return (
    <div className={style.pair}>
      <NativeSelect label={t("fact.source.kind")} name="source-kind" value={who.kind} onChange={(event) => onChange({ ...who, kind: event.currentTarget.value as Who["kind"] })} data={kinds.map((kind) => ({ value: kind, label: t(`sourceKind.${kind}`) }))} />
      <div className={style.form}>
        {who.kind === "Person" && <NativeSelect label={t("fact.source.person")} name="source-person" value={who.ref} onChange={(event) => onChange({ ...who, ref: event.currentTarget.value })} data={choices} />}
        {(who.kind !== "Person" || who.ref === "") && <TextInput label={t(`fact.source.${who.kind}`)} name="source-name" required maxLength={300} value={who.name} onChange={(event) => onChange({ ...who, name: event.currentTarget.value })} />}
      </div>
    </div>
  );
}
