import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../../live/live-provider.tsx";
import { useFollowed } from "../../../parts/followed/use-followed.ts";
import { playbook } from "../../../parts/known/known.ts";
import { activeStages } from "../../../parts/moves/moves.ts";
import { pool } from "./choice.ts";
import type { Choice } from "./choice.ts";
import style from "./many.module.css";

const types = ["OpportunityType", "Competition", "Pain", "Problem", "Exclusion"];
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
      <Search q={choice.q ?? ""} onChange={(q) => onChange({ q: q || undefined })} />
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

/** Milliseconds of rest before what is typed is looked for. */
const rest = 250;

function Search({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(q);
  const told = useRef(q);
  useEffect(() => {
    if (q === told.current) return;
    told.current = q; // the way back, or cleared
    setText(q);
  }, [q]);
  useEffect(() => {
    if (text.trim() === told.current) return;
    const timer = setTimeout(() => { told.current = text.trim(); onChange(told.current); }, rest);
    return () => clearTimeout(timer);
  });
  return <TextInput id="many-q" type="search" size="xs" className={style.search!} aria-label={t("many.filter.q")} placeholder={t("many.filter.q")} value={text} onChange={(event) => setText(event.currentTarget.value)} />;
}
