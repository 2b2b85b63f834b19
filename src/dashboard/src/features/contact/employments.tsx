import { TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Adding } from "../../parts/adding/adding.tsx";
import { Card } from "../../parts/page/card.tsx";
import { AccountPicker } from "../../parts/pick/account-picker.tsx";
import { day, dayFromToday } from "../../parts/when/when.ts";
import { employmentsOf } from "./contact.ts";
import type { Contact, Edge } from "./contact.ts";
import style from "./contact.module.css";

interface Props {
  readonly contact: Contact;
  readonly edges: readonly Edge[];
  readonly names: ReadonlyMap<string, string>;
}

/** Where they work and worked. */
export function Employments({ contact, edges, names }: Props) {
  const { t, i18n } = useTranslation();
  const jobs = employmentsOf(edges);
  const dates = (job: Edge) => [job.since && t("job.since", { day: day(job.since.slice(0, 10), i18n.language) }), job.until && t("job.until", { day: day(job.until.slice(0, 10), i18n.language) })].filter(Boolean).join(" ");
  return (
    <Card title={t("job.title")} data-card="jobs">
      {jobs.length === 0 && (contact.optedOutAt !== null && contact.accountId
        ? <p className={style.hint}>{t("job.hidden", { job: [contact.title, names.get(contact.accountId)].filter(Boolean).join(t("text.comma")) })}</p>
        : <p className={style.hint}>{t("job.none")}</p>)}
      <ul className={style.rows}>
        {jobs.map((job) => (
          <li key={job.to} data-current={job.current}>
            <p className={style.line}><Link to={`/accounts/${job.to}`}>{names.get(job.to) ?? t("erased")}</Link><span className={style.badge} data-good={job.current}>{t(job.current ? "job.now" : "job.former")}</span></p>
            <p className={style.by}>{job.title && <span>{job.title}</span>}{dates(job) && <span>{dates(job)}</span>}</p>
            {job.current && <Leave contact={contact.id} account={job.to} />}
          </li>
        ))}
      </ul>
      <Record contact={contact.id} />
    </Card>
  );
}

function Record({ contact }: { contact: string }) {
  const { t } = useTranslation();
  const [account, setAccount] = useState<string | null>(null);
  const [title, setTitle] = useState("");
  const [since, setSince] = useState("");
  const empty = () => { setAccount(null); setTitle(""); setSince(""); };
  const body = { accountId: account ?? "", ...(title.trim() === "" ? {} : { title: title.trim() }), ...(since === "" ? {} : { since }) };
  return (
    <Adding text={t("job.add")} send={t("contact.save")} isReady={account !== null} post={(client) => client.post("/contacts/{id}/employments", { path: { id: contact }, body })} onDone={empty}>
      <div className={style.wide}><AccountPicker label={t("job.where")} value={null} autoFocus onPick={(picked) => setAccount(picked?.id ?? null)} /></div>
      <TextInput label={t("job.as")} maxLength={300} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <TextInput type="date" label={t("job.from")} value={since} onChange={(event) => setSince(event.currentTarget.value)} />
    </Adding>
  );
}

function Leave({ contact, account }: { contact: string; account: string }) {
  const { t } = useTranslation();
  const [until, setUntil] = useState(() => dayFromToday(0));
  const [next, setNext] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const empty = () => { setNext(null); setReason(""); };
  const body = { accountId: account, ...(until === "" ? {} : { until }), ...(next === null ? {} : { newAccountId: next }), ...(reason.trim() === "" ? {} : { reason: reason.trim() }) };
  return (
    <Adding text={t("job.left")} send={t("contact.save")} isReady post={(client) => client.post("/contacts/{id}/end-employment", { path: { id: contact }, body })} onDone={empty}>
      <p className={style.wide}>{t("job.leftHint")}</p>
      <TextInput type="date" label={t("job.lastDay")} autoFocus value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
      <AccountPicker label={t("job.next")} value={null} onPick={(picked) => setNext(picked?.id ?? null)} />
      <TextInput className={style.wide} label={t("job.why")} maxLength={4000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </Adding>
  );
}
