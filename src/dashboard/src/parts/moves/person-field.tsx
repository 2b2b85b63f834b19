import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../live/live-provider.tsx";
import type { Directory, Person } from "../../live/directory.ts";
import type { FieldProps } from "./field-input.tsx";

/** Somebody of ours: anybody, or sellers by team. */
export function PersonField({ field, lead, draft, isFirst, onChange, label, text }: FieldProps & { label: string; text: string | undefined }) {
  const { t, i18n } = useTranslation();
  const directory = useDirectory();
  const others = field.kind === "seller" ? lead.ownerId : null;
  return (
    <NativeSelect
      label={label} error={text} name={field.name} value={draft[field.name] ?? ""} data-autofocus={isFirst || undefined}
      onChange={(event) => onChange({ [field.name]: event.currentTarget.value })}
      data={[{ value: "", label: t("move.choose") }, ...(directory ? groups(directory, field.kind === "seller", others, t("move.teamless"), i18n.language) : [])]}
    />
  );
}

function groups({ people, teams }: Directory, onlySellers: boolean, without: string | null | undefined, teamless: string, language: string) {
  const wanted = [...people.values()].filter(({ id, role }) => id !== without && (onlySellers ? role === "Seller" : !role.startsWith("Api")));
  const byTeam = new Map<string, Person[]>();
  for (const person of wanted) {
    const team = (person.teamId && teams.get(person.teamId)?.name) || teamless;
    byTeam.set(team, [...byTeam.get(team) ?? [], person]);
  }
  return [...byTeam].sort(([a], [b]) => a.localeCompare(b, language)).map(([group, members]) => ({
    group,
    items: members.sort((a, b) => (a.name ?? "").localeCompare(b.name ?? "", language)).map(({ id, name }) => ({ value: id, label: name ?? id })),
  }));
}
