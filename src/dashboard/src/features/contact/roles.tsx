import { NativeSelect } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Schema } from "leadgrains-client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Adding } from "../../parts/adding/adding.tsx";
import { Card } from "../../parts/page/card.tsx";
import { AccountPicker } from "../../parts/pick/account-picker.tsx";
import type { Contact } from "./contact.ts";
import style from "./contact.module.css";

type Role = Schema<"BuyingRole">;
type Leaning = Schema<"Leaning">;

const roles: readonly Role[] = ["DecisionMaker", "Influencer", "Executor", "Informant", "Guide", "Leaver"];
const leanings: readonly Leaning[] = ["ForUs", "Neutral", "ForCompetitor", "Against", "Unknown"];

/** What they have to say in buying, at each account, and which way they lean. */
export function Roles({ contact, names }: { contact: Contact; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  return (
    <Card title={t("roles.title")} data-card="roles">
      {contact.roles.length === 0 && <p className={style.hint}>{t("roles.none")}</p>}
      <ul className={style.rows}>
        {contact.roles.map(({ accountId, role, leaning }) => (
          <li key={accountId}>
            <p className={style.line}><span>{t(`buyingRole.${role}`)}</span><span className={style.badge} data-good={leaning === "ForUs"}>{t(`leaning.${leaning}`)}</span></p>
            <p className={style.by}><Link to={`/accounts/${accountId}`}>{names.get(accountId) ?? t("erased")}</Link></p>
          </li>
        ))}
      </ul>
      {/* Once they work elsewhere, it is there that they have something to say. */}
      <Give key={contact.accountId} contact={contact} names={names} />
    </Card>
  );
}

function Give({ contact, names }: { contact: Contact; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  const here = contact.accountId;
  const [account, setAccount] = useState(here);
  const [role, setRole] = useState<Role>("Influencer");
  const [leaning, setLeaning] = useState<Leaning>("Unknown");
  return (
    <Adding text={t("roles.add")} send={t("contact.save")} isReady={account !== null} post={(client) => client.post("/contacts/{id}/roles", { path: { id: contact.id }, body: { accountId: account!, role, leaning } })} onDone={() => setAccount(here)}>
      <div className={style.wide}><AccountPicker label={t("roles.where")} value={here ? { id: here, name: names.get(here) ?? "" } : null} onPick={(picked) => setAccount(picked?.id ?? null)} /></div>
      <NativeSelect label={t("roles.which")} value={role} data={roles.map((one) => ({ value: one, label: t(`buyingRole.${one}`) }))} onChange={(event) => setRole(event.currentTarget.value as Role)} />
      <NativeSelect label={t("roles.leaning")} value={leaning} data={leanings.map((one) => ({ value: one, label: t(`leaning.${one}`) }))} onChange={(event) => setLeaning(event.currentTarget.value as Leaning)} />
    </Adding>
  );
}
