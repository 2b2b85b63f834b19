import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Contact } from "./contact.ts";
import style from "./contact.module.css";

/** Who it is, where they work, how they are reached. */
export function Header({ contact, names }: { contact: Contact; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  const account = contact.accountId && names.get(contact.accountId);
  return (
    <header className={style.top}>
      <p className={style.trail}>{contact.accountId ? <Link to={`/accounts/${contact.accountId}`}>{account ?? t("erased")}</Link> : <span>{t("contact.noAccount")}</span>}</p>
      <div className={style.titleLine}>
        <h1>{contact.name ?? t("erased")}{contact.title && <span className={style.soft}> {contact.title}</span>}</h1>
        <div className={style.tools}>
          {contact.optedOutAt === null && <Link className={style.button} to="/introductions" search={{ to: contact.id } as never}>{t("contact.introduce")}</Link>}
        </div>
      </div>
      <dl className={style.facts}>
        <div><dt>{t("contact.stage")}</dt><dd data-field="stage">{t(`contactStage.${contact.stage}`)}</dd></div>
        {contact.channels.map(({ kind, value }) => <div key={`${kind} ${value}`}><dt>{t(`channel.${kind}`, { defaultValue: kind })}</dt><dd>{value === null ? t("erased") : <Channel kind={kind} value={value} />}</dd></div>)}
        {contact.optedOutAt === null && <div><dt>{t("contact.relations")}</dt><dd>{contact.accountId
          ? <Link to={`/accounts/${contact.accountId}`} search={{ tab: "graph" } as never}>{t("contact.graph")}</Link>
          : <a href={`/api/v1/contacts/${contact.id}/graph.svg?depth=2`} target="_blank" rel="noreferrer">{t("contact.graph")}</a>}</dd></div>}
      </dl>
    </header>
  );
}

const schemes: Readonly<Record<string, string>> = { email: "mailto:", phone: "tel:" };

function Channel({ kind, value }: { kind: string; value: string }) {
  const scheme = schemes[kind];
  return scheme ? <a href={scheme + (kind === "phone" ? value.replace(/\s/g, "") : value)}>{value}</a> : <span>{value}</span>;
}
