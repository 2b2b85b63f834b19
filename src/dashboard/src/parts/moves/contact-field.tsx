import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { word } from "../changes/sentence.ts";
import { AccountPicker } from "../pick/account-picker.tsx";
import type { FieldProps } from "./field-input.tsx";
import { buyers, someoneNew } from "./prepare.ts";
import style from "./moves.module.css";

/** Who said it: somebody with a buying role at the account. Who has none yet, or isn't recorded, gets one here. */
export function ContactField({ field, lead, draft, error, isFirst, onChange }: FieldProps) {
  const { t, i18n } = useTranslation();
  const { client } = useSession();
  const [accountName, setAccountName] = useState("");
  const account = lead.accountId ?? (draft["account"] || null);
  const { data: contacts, isPending } = useQuery({
    queryKey: ["signal-contacts", account], enabled: account !== null, staleTime: 0,
    queryFn: async ({ signal }) => (await client.all("/contacts", { query: { accountId: account!, limit: 200 }, signal })).items,
  });
  const roleOf = (contact: NonNullable<typeof contacts>[number]) => contact.roles.find((role) => role.accountId === account && buyers.includes(role.role))?.role;
  const sorted = [...contacts ?? []].sort((a, b) => (a.name ?? "").localeCompare(b.name ?? "", i18n.language));
  const [withRole, without] = [sorted.filter(roleOf), sorted.filter((contact) => !roleOf(contact))];
  const label = ({ name, title }: { name: string | null; title: string | null }, role?: string) => [name ?? t("who.unknown"), title, role && word(t, "buyingRole", role)].filter(Boolean).join(" · ");
  const chosen = draft[field.name] ?? "";
  const needsRole = chosen === someoneNew || without.some(({ id }) => id === chosen);
  const isEmpty = contacts?.length === 0;
  const isNew = chosen === someoneNew || isEmpty;
  const isKnown = contacts !== undefined;
  const first = useRef<HTMLSpanElement>(null);
  useEffect(() => { // what comes later than the form gets the focus that it would have had
    if (isKnown && isFirst) first.current?.parentElement?.querySelector<HTMLElement>("select[name=contactId], input[name=contactName]")?.focus();
  }, [isKnown, isFirst]);
  return (
    <>
      <span ref={first} hidden />
      {!lead.accountId && (
        <AccountPicker
          label={t("move.account")} description={t("move.account.hint")} autoFocus={isFirst} value={account ? { id: account, name: accountName } : null}
          onPick={(picked) => { setAccountName(picked?.name ?? ""); onChange({ account: picked?.id ?? "", [field.name]: "" }); }}
        />
      )}
      {account && !isEmpty && (
        <NativeSelect
          label={t("move.customer-signal.contactId")} name={field.name} value={chosen} disabled={isPending} data-autofocus={(isFirst && !!lead.accountId) || undefined}
          description={t("move.customer-signal.contactId.hint")} error={error && t([`move.error.${error}`, "move.error"])}
          onChange={(event) => onChange({ [field.name]: event.currentTarget.value, role: "" })}
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
          error={error && t([`move.error.${error}`, "move.error"])} data-autofocus={(isFirst && isEmpty) || undefined}
          onChange={(event) => onChange({ [field.name]: someoneNew, contactName: event.currentTarget.value })}
        />
      )}
      {account && (needsRole || isEmpty) && (
        <NativeSelect
          label={t("move.role")} name="role" value={draft["role"] ?? ""} className={style.role} onChange={(event) => onChange({ role: event.currentTarget.value })}
          data={[{ value: "", label: t("move.choose") }, ...buyers.map((role) => ({ value: role, label: word(t, "buyingRole", role) }))]}
        />
      )}
    </>
  );
}
