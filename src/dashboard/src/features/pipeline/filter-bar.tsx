import { Button, NativeSelect } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../live/live-provider.tsx";
import { useKey } from "../../parts/keys/use-key.ts";
import { SearchField } from "../../parts/search/search-field.tsx";
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
  const search = useRef<HTMLInputElement>(null);
  useKey("/", () => search.current?.focus());
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
      <SearchField ref={search} id="pipeline-search" size="xs" className={style.search} label={t("pipeline.search")} value={filters.q ?? ""} onSearch={(q) => onChange({ q: q || undefined })} />
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
