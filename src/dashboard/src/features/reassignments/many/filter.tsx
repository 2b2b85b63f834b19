import { Button, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../../live/live-provider.tsx";
import { useFollowed } from "../../../parts/followed/use-followed.ts";
import { playbook } from "../../../parts/known/known.ts";
import { activeStages } from "../../../parts/moves/moves.ts";
import { SearchField } from "../../../parts/search/search-field.tsx";
import { pool } from "./choice.ts";
import type { Choice } from "./choice.ts";
import style from "./many.module.css";

const types = ["OpportunityType", "Competition", "Pain", "Problem", "Exclusion"];
/** Milliseconds of rest before what is typed is looked for. */
const rest = 250;
const ages = ["7", "30", "60", "90", "180"];

/** What the leads have in common. All of it stands in the address. */
export function Filter({ choice, onChange }: { choice: Choice; onChange: (some: Partial<Choice>) => void }) {
  const { t, i18n } = useTranslation();
  const directory = useDirectory();
  const sources = useFollowed(playbook).value?.sources ?? [];
  const byName = (a: { name: string | null }, b: { name: string | null }) => (a.name ?? "").localeCompare(b.name ?? "", i18n.language);
  const teams = [...directory?.teams.values() ?? []].sort(byName);
  const owners = [...directory?.people.values() ?? []].filter(({ id, role, teamId }) => id === choice.owner || (role === "Seller" && (!choice.team || teamId === choice.team))).sort(byName);
  const option = ({ id, name }: { id: string; name: string | null }) => ({ value: id, label: name ?? id });
  const isAny = Object.values(choice).some(Boolean);
  const select = (name: keyof Choice, data: NonNullable<React.ComponentProps<typeof NativeSelect>["data"]>) => (
    <NativeSelect
      id={`many-${name}`} size="xs" aria-label={t(`many.filter.${name}`)} value={choice[name] ?? ""} data-set={!!choice[name] || undefined}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || undefined })} data={[{ value: "", label: t(`many.filter.${name}.any`) }, ...data]}
    />
  );
  return (
    <div className={style.filters} role="search" aria-label={t("many.filters")}>
      <SearchField id="many-q" size="xs" className={style.search} label={t("many.filter.q")} value={choice.q ?? ""} rest={rest} onSearch={(q) => onChange({ q: q || undefined })} />
      {select("owner", [{ value: pool, label: t("many.pool") }, ...owners.map(option)])}
      {select("team", teams.map(option))}
      {select("stage", activeStages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) })))}
      {select("days", ages.map((days) => ({ value: days, label: t("many.filter.days.of", { days }) })))}
      {select("type", types.map((type) => ({ value: type, label: t(`leadType.${type}`) })))}
      {select("source", sources.map(({ name, channels }) => ({ group: String(name), items: channels.map((channel) => ({ value: channel.code, label: String(channel.name) })) })))}
      {isAny && <Button size="compact-xs" variant="subtle" onClick={() => onChange({ team: undefined, owner: undefined, stage: undefined, days: undefined, type: undefined, source: undefined, q: undefined })}>{t("many.clear")}</Button>}
    </div>
  );
}
