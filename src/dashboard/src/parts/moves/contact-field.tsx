import { NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { word } from "../changes/sentence.ts";
import { useFollowed } from "../followed/use-followed.ts";
import { contactsOf } from "../known/known.ts";
import { AccountPicker } from "../pick/account-picker.tsx";
import type { FieldProps } from "./field-input.tsx";
import { buyers, someoneNew } from "./prepare.ts";
import style from "./moves.module.css";

/** Who said it: somebody with a buying role at the account. Who has none yet, or isn't recorded, gets one here. */
export function ContactField({ field, lead, draft, error, isFirst, onChange }: FieldProps) {
  const { t, i18n } = useTranslation();
  const [accountName, setAccountName] = useState("");
  const account = lead.accountId ?? (draft["account"] || null);
  const { value: contacts } = useFollowed(contactsOf(account));
  const roleOf = (contact: NonNullable<typeof contacts>[number]) => contact.roles.find((role) => role.accountId === account && buyers.includes(role.role))?.role;
  const sorted = [...contacts ?? []].sort((a, b) => (a.name ?? "").localeCompare(b.name ?? "", i18n.language));
  const [withRole, without] = [sorted.filter(roleOf), sorted.filter((contact) => !roleOf(contact))];
  const label = ({ name, title }: { name: string | null; title: string | null }, role?: string) => [name ?? t("who.unknown"), title, role && word(t, "buyingRole", role)].filter(Boolean).join(" · ");
  const chosen = draft[field.name] ?? "";
  const needsRole = chosen === someoneNew || without.some(({ id }) => id === chosen);
  const isEmpty = contacts?.length === 0;
  const isNew = chosen === someoneNew || isEmpty;
  const isKnown = contacts !== undefined;
  const said = (is: boolean) => (error && is ? t([`move.error.${error}`, "move.error"]) : undefined);
  const asksRole = needsRole || isEmpty;
  const isRole = error === "no_buying_role" && asksRole;
  const choose = (id: string) => onChange({ [field.name]: id, role: "", roleless: id === someoneNew || without.some((one) => one.id === id) ? "yes" : "" });
  const first = useRef<HTMLSpanElement>(null);
  useEffect(() => { // what comes later than the form gets the focus that it would have had
    if (isKnown && isFirst) first.current?.parentElement?.querySelector<HTMLElement>("select[name=contactId], input[name=contactName]")?.focus();
  }, [isKnown, isFirst]);
  return (
    <>
      <span ref={first} hidden />
      {!lead.accountId && (
        <AccountPicker
          label={t("move.account")} description={t("move.account.hint")} autoFocus={isFirst} error={said(!account)} value={account ? { id: account, name: accountName } : null}
          onPick={(picked) => { setAccountName(picked?.name ?? ""); onChange({ account: picked?.id ?? "", [field.name]: "", roleless: "" }); }}
        />
      )}
      {account && !isEmpty && (
        <NativeSelect
          label={t("move.customer-signal.contactId")} name={field.name} value={chosen} disabled={!isKnown} data-autofocus={(isFirst && !!lead.accountId) || undefined}
          description={t("move.customer-signal.contactId.hint")} error={said(!isNew && !isRole)}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: "", label: t("move.choose") },
            ...(withRole.length > 0 ? [{ group: t("move.contacts.withRole"), items: withRole.map((one) => ({ value: one.id!, label: label(one, roleOf(one)) })) }] : []),
            ...(without.length > 0 ? [{ group: t("move.contacts.without"), items: without.map((one) => ({ value: one.id!, label: label(one) })) }] : []),
            { value: someoneNew, label: t("move.contacts.new") },
          ]}
        />
      )}
      {account && isNew && (
        <TextInput
          label={t("move.contactName")} name="contactName" description={isEmpty ? t("move.contactName.hint") : undefined} value={draft["contactName"] ?? ""}
          error={said(!isRole)} data-autofocus={(isFirst && isEmpty) || undefined}
          onChange={(event) => onChange({ [field.name]: someoneNew, roleless: "yes", contactName: event.currentTarget.value })}
        />
      )}
      {account && asksRole && (
        <NativeSelect
          label={t("move.role")} name="role" value={draft["role"] ?? ""} className={style.role} error={said(isRole)} onChange={(event) => onChange({ role: event.currentTarget.value })}
          data={[{ value: "", label: t("move.choose") }, ...buyers.map((role) => ({ value: role, label: word(t, "buyingRole", role) }))]}
        />
      )}
    </>
  );
}
