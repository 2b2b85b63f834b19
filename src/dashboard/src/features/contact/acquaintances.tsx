import { NativeSelect, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Schema } from "leadgrains-client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../live/live-provider.tsx";
import { Adding } from "../../parts/adding/adding.tsx";
import { Card } from "../../parts/page/card.tsx";
import { Picker } from "../../parts/pick/picker.tsx";
import { day } from "../../parts/when/when.ts";
import { acquaintancesOf } from "./contact.ts";
import type { Contact, Edge } from "./contact.ts";
import style from "./contact.module.css";
import { Bar, Because, Sure } from "./strength.tsx";

type Kind = Schema<"KnowsKind">;

const kinds: readonly Kind[] = ["Colleague", "FormerColleague", "Classmate", "Friend", "Relative", "Professional", "MetAt"];

interface Props {
  readonly contact: Contact;
  readonly edges: readonly Edge[];
  readonly names: ReadonlyMap<string, string>;
}

/** Whom they know and who sways whom, how strongly, and where we have that from. */
export function Acquaintances({ contact, edges, names }: Props) {
  const { t } = useTranslation();
  const all = acquaintancesOf(contact.id, edges);
  return (
    <Card title={t("knows.title")} data-card="knows">
      {all.length === 0 && <p className={style.hint}>{t(contact.optedOutAt !== null ? "contact.hidden" : "knows.none")}</p>}
      <ul className={style.rows}>
        {all.map(({ other, edges: ties }) => {
          const reason = ties.find(({ because }) => because)?.because;
          return (
            <li key={other} data-other={other}>
              <p className={style.line}><Link to={`/contacts/${other}`}>{names.get(other) ?? t("erased")}</Link>{reason && <Bar value={reason.strength} />}</p>
              {ties.map((tie) => <Tie key={`${tie.kind} ${tie.from} ${tie.accountId}`} tie={tie} self={contact.id} names={names} />)}
              {reason && <Because reason={reason} />}
            </li>
          );
        })}
      </ul>
      <State contact={contact.id} />
    </Card>
  );
}

function Tie({ tie, self, names }: { tie: Edge; self: string; names: ReadonlyMap<string, string> }) {
  const { t, i18n } = useTranslation();
  const { kind, from, since, accountId, strength, provenance, confidence, basis } = tie;
  const what = kind === "Influence"
    ? t(from === self ? "knows.sways" : "knows.swayed", { account: (accountId && names.get(accountId)) ?? "", percent: new Intl.NumberFormat(i18n.language, { style: "percent" }).format(strength ?? 0) })
    : t(`knows.${kind}`);
  return (
    <p className={style.by}>
      <span>{what}</span>
      {since && kind !== "Influence" && <span>{t("job.since", { day: day(since.slice(0, 10), i18n.language) })}</span>}
      {provenance && confidence !== undefined && <Sure provenance={provenance} confidence={confidence} />}
      {basis === "Corroborated" && <span>{t("tie.both")}</span>}
      {basis === "Observed" && <span>{t("tie.observed")}</span>}
    </p>
  );
}

function State({ contact }: { contact: string }) {
  const { t } = useTranslation();
  const people = useDirectory()?.people;
  const [whose, setWhose] = useState<"theirs" | "ours">("theirs");
  const [other, setOther] = useState<string | null>(null);
  const [user, setUser] = useState("");
  const [kind, setKind] = useState<Kind>("Professional");
  const [since, setSince] = useState("");
  const [note, setNote] = useState("");
  const empty = () => { setOther(null); setUser(""); setSince(""); setNote(""); };
  const whom = whose === "ours" ? { userId: user } : { contactId: other };
  const body = { kind, ...whom, ...(since === "" ? {} : { since }), ...(note.trim() === "" ? {} : { note: note.trim() }) };
  const ours = [...(people?.values() ?? [])].filter(({ role }) => !role.startsWith("Api")).map(({ id, name }) => ({ value: id, label: name ?? id }));
  return (
    <Adding text={t("knows.add")} send={t("contact.save")} isReady={whose === "ours" ? user !== "" : other !== null} post={(client) => client.post("/contacts/{id}/knows", { path: { id: contact }, body })} onDone={empty}>
      <NativeSelect className={style.wide} label={t("knows.whose")} value={whose} data={[{ value: "theirs", label: t("knows.theirs") }, { value: "ours", label: t("knows.ours") }]} onChange={(event) => setWhose(event.currentTarget.value as "theirs" | "ours")} />
      {whose === "ours" ? <NativeSelect className={style.wide} label={t("knows.whom")} value={user} data={[{ value: "", label: t("knows.choose") }, ...ours]} onChange={(event) => setUser(event.currentTarget.value)} />
        : (
          <div className={style.wide}>
            <Picker
              label={t("knows.whom")} placeholder={t("knows.search")} none={t("knows.nobody")} what={`contacts but ${contact}`} onPick={(option) => setOther(option?.id ?? null)}
              search={async (client, q, signal) => (await client.get("/contacts", { query: { q, limit: 8 }, signal })).body.items.filter(({ id }) => id !== contact).map(({ id, name, title }) => ({ id, text: name ?? t("erased"), hint: title }))}
            />
          </div>
        )}
      <NativeSelect label={t("knows.how")} value={kind} data={kinds.map((one) => ({ value: one, label: t(`knows.${one}`) }))} onChange={(event) => setKind(event.currentTarget.value as Kind)} />
      <TextInput type="date" label={t("job.from")} value={since} onChange={(event) => setSince(event.currentTarget.value)} />
      <TextInput className={style.wide} label={t("knows.note")} maxLength={4000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </Adding>
  );
}
