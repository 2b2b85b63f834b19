import { NativeSelect } from "@mantine/core";
import type { Client } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { useDirectory } from "../../live/live-provider.tsx";
import { word } from "../../parts/changes/sentence.ts";
import { Picker } from "../../parts/pick/picker.tsx";
import type { Option } from "../../parts/pick/picker.tsx";
import style from "./introductions.module.css";
import { isAccount } from "./read.ts";

const roles = ["DecisionMaker", "Influencer", "Executor", "Informant", "Guide"] as const;

interface Props {
  readonly to: string | undefined;
  readonly name: string | null | undefined;
  readonly from: string | undefined;
  readonly role: string | undefined;
  readonly onPick: (target: Option) => void;
  readonly onChange: (name: "from" | "role", value: string | undefined) => void;
}

/** Who is asked for, and where to begin. */
export function Target({ to, name, from, role, onPick, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const directory = useDirectory();
  const sorted = <T extends { id: string; name: string | null }>(all: Iterable<T>) => [...all].map((one) => ({ value: one.id, label: one.name ?? one.id })).sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  const find = async (client: Client, q: string, signal: AbortSignal) => {
    const [contacts, accounts] = await Promise.all([client.get("/contacts", { query: { q, limit: 6 }, signal }), client.get("/accounts", { query: { q, limit: 4 }, signal })]);
    return [
      ...contacts.body.items.map((one) => ({ id: one.id!, text: one.name ?? t("intro.unnamed"), hint: one.title })),
      ...accounts.body.items.map((one) => ({ id: one.id!, text: one.name, hint: t("intro.account") })),
    ];
  };
  return (
    <form className={style.target} onSubmit={(event) => event.preventDefault()}>
      <Picker
        label={t("intro.to")} placeholder={t("intro.to.placeholder")} none={t("intro.to.none")} initial={name ?? ""} autoFocus={!to}
        what={`people ${i18n.language}`} search={find} onPick={(option) => option && onPick(option)}
      />
      {to && isAccount(to) && (
        <NativeSelect
          label={t("intro.role")} value={role ?? "DecisionMaker"} onChange={(event) => onChange("role", event.currentTarget.value)}
          data={roles.map((one) => ({ value: one, label: word(t, "buyingRole", one) }))}
        />
      )}
      <NativeSelect
        label={t("intro.from")} value={from ?? ""} onChange={(event) => onChange("from", event.currentTarget.value || undefined)}
        data={[
          { value: "", label: t("intro.from.any") },
          ...(me.userId ? [{ value: me.userId, label: t("intro.from.me") }] : []),
          ...(directory ? [
            { group: t("intro.from.teams"), items: sorted(directory.teams.values()) },
            { group: t("intro.from.people"), items: sorted([...directory.people.values()].filter(({ id, role }) => id !== me.userId && !role.startsWith("Api"))) },
          ] : []),
        ]}
      />
    </form>
  );
}
