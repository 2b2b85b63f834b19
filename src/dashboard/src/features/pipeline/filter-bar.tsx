import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../live/live-provider.tsx";
import { icons } from "../../shell/icons.tsx";
import { pool } from "./data/scope.ts";
import type { Filters } from "./filters.ts";
import { useSources } from "./use-sources.ts";
import style from "./pipeline.module.css";

const types = ["OpportunityType", "Competition", "Pain", "Problem", "Exclusion"];

/** What is looked for. All of it stands in the address. */
export function FilterBar({ filters, onChange }: { filters: Filters; onChange: (some: Partial<Filters>) => void }) {
  const { t, i18n } = useTranslation();
  const directory = useDirectory();
  const sources = useSources();
  const [isOpen, open] = useState(false);
  const byName = (a: { name: string | null }, b: { name: string | null }) => (a.name ?? "").localeCompare(b.name ?? "", i18n.language);
  const teams = [...directory?.teams.values() ?? []].sort(byName);
  const sellers = [...directory?.people.values() ?? []].filter(({ id, role, teamId }) => id === filters.owner || (role === "Seller" && (!filters.team || teamId === filters.team))).sort(byName);
  const option = ({ id, name }: { id: string; name: string | null }) => ({ value: id, label: name ?? id });
  const isAny = filters.team || filters.owner || filters.type || filters.source || filters.q;
  const select = (name: "team" | "owner" | "type" | "source", data: React.ComponentProps<typeof NativeSelect>["data"]) => (
    <NativeSelect
      id={`filter-${name}`} size="xs" aria-label={t(`pipeline.filter.${name}`)} value={filters[name] ?? ""} data-set={!!filters[name] || undefined} className={style.select}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || undefined })} data={[{ value: "", label: t(`pipeline.filter.${name}.any`) }, ...data ?? []]}
    />
  );
  return (
    <div className={style.filters} role="search" aria-label={t("pipeline.filters")}>
      <Search q={filters.q ?? ""} onChange={(q) => onChange({ q: q || undefined })} />
      <button type="button" className={style.filterToggle} aria-expanded={isOpen} data-set={!!isAny || undefined} onClick={() => open(!isOpen)}>{t("pipeline.filters")}</button>
      <div className={style.selects} data-open={isOpen}>
        {select("team", teams.map(option))}
        {select("owner", [{ value: pool, label: t("pipeline.pool") }, ...sellers.map(option)])}
        {select("type", types.map((type) => ({ value: type, label: t(`leadType.${type}`) })))}
        {select("source", sources)}
        {isAny && <Button size="compact-xs" variant="subtle" id="clear" onClick={() => onChange({ team: undefined, owner: undefined, type: undefined, source: undefined, q: undefined })}>{t("pipeline.clear")}</Button>}
      </div>
    </div>
  );
}

/** What is typed shows at once, and comes into the address when there is time for it. */
function Search({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(q);
  const told = useRef(q);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (q === told.current) return;
    told.current = q; // a saved view, or the way back
    setText(q);
  }, [q]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof HTMLElement && /INPUT|TEXTAREA|SELECT/.test(event.target.tagName);
      if (event.key !== "/" || isWriting || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  return (
    <TextInput
      ref={input} id="pipeline-search" type="search" size="xs" className={style.search} leftSection={icons.search} aria-label={t("pipeline.search")} placeholder={t("pipeline.search")} value={text}
      onChange={(event) => { const next = event.currentTarget.value; setText(next); told.current = next.trim(); onChange(next.trim()); }}
    />
  );
}
