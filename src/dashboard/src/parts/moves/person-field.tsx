import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { useDirectory } from "../../live/live-provider.tsx";
import type { Person } from "../../live/directory.ts";
import { takersFor } from "../may/may.ts";
import type { FieldProps } from "./field-input.tsx";

/** Somebody of ours, by team: anybody, or the sellers to whom leads may be given. */
export function PersonField({ field, lead, draft, isFirst, onChange, label, text }: FieldProps & { label: string; text: string | undefined }) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const directory = useDirectory();
  const people = !directory ? [] : field.kind === "seller" ? takersFor(directory, me).filter(({ id }) => id !== lead.ownerId) : [...directory.people.values()].filter(({ role }) => !role.startsWith("Api"));
  return (
    <NativeSelect
      label={label} error={text} name={field.name} value={draft[field.name] ?? ""} data-autofocus={isFirst || undefined}
      onChange={(event) => onChange({ [field.name]: event.currentTarget.value })}
      data={[{ value: "", label: t("move.choose") }, ...groups(people, (id) => (id && directory?.teams.get(id)?.name) || t("move.teamless"), i18n.language)]}
    />
  );
}

function groups(people: readonly Person[], teamOf: (id: string | null) => string, language: string) {
  const byTeam = new Map<string, Person[]>();
  for (const person of people) {
    const team = teamOf(person.teamId);
    byTeam.set(team, [...byTeam.get(team) ?? [], person]);
  }
  return [...byTeam].sort(([a], [b]) => a.localeCompare(b, language)).map(([group, members]) => ({
    group,
    items: members.sort((a, b) => (a.name ?? "").localeCompare(b.name ?? "", language)).map(({ id, name }) => ({ value: id, label: name ?? id })),
  }));
}
