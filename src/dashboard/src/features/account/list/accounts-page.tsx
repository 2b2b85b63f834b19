import { NativeSelect, Skeleton, TextInput } from "@mantine/core";
import type { Schema } from "leadgrains-client";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../../app/address.ts";
import { icons } from "../../../shell/icons.tsx";
import { Trouble } from "../../../shell/trouble.tsx";
import { Choice } from "./choice.tsx";
import style from "./list.module.css";
import { Rows } from "./rows.tsx";
import { useAccounts } from "./use-accounts.ts";
import type { Filter } from "./use-accounts.ts";

const stages: readonly Schema<"AccountStage">[] = ["Prospect", "Working", "Customer", "Former"];

/** Every account, to be searched and narrowed down; all of that stands in the address. */
export default function AccountsPage() {
  const { t, i18n } = useTranslation();
  const [q, setQ] = useAddress("q");
  const [industry, setIndustry] = useAddress("industry");
  const [region, setRegion] = useAddress("region");
  const [stage, setStage] = useAddress("stage");
  const filter = useMemo(() => ({ q, industry, region, stage }) as Filter, [q, industry, region, stage]);
  const { accounts, total, error, retry, more } = useAccounts(useDeferredValue(filter));
  const isFiltered = Boolean(q || industry || region || stage);
  return (
    <div className={style.page}>
      <header className={style.header}>
        <h1>{t("accounts.title")}</h1>
        {total !== undefined && <span className={style.total} role="status" data-total={total}>{t("accounts.total", { count: total, shown: total.toLocaleString(i18n.language) })}</span>}
      </header>
      <div className={style.filters} role="search">
        <Search value={q ?? ""} onSearch={(text) => setQ(text || undefined)} />
        <Choice id="industry" label={t("account.industry")} value={industry} onChoose={setIndustry} among={accounts?.map((account) => account.industry)} />
        <Choice id="region" label={t("account.region")} value={region} onChoose={setRegion} among={accounts?.map((account) => account.region)} />
        <NativeSelect
          id="stage" aria-label={t("account.stage")} value={stage ?? ""} onChange={(event) => setStage(event.currentTarget.value || undefined)}
          data={[{ value: "", label: t("accounts.anyStage") }, ...stages.map((value) => ({ value, label: t(`accountStage.${value}`) }))]}
        />
      </div>
      {!accounts && (error ? <Trouble error={error} onRetry={retry} /> : <div aria-busy="true"><Skeleton height={420} radius="lg" /></div>)}
      {accounts?.length === 0 && <Nothing isFiltered={isFiltered} />}
      {accounts && accounts.length > 0 && <Rows accounts={accounts} total={total ?? accounts.length} onEnd={more} />}
    </div>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation();
  return <section className={style.empty}><h2>{t(isFiltered ? "accounts.noneFound" : "accounts.none")}</h2><p>{t(isFiltered ? "accounts.noneFound.how" : "accounts.none.how")}</p></section>;
}

/** Milliseconds without a key after which is searched. */
const pause = 200;

function Search({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const latest = useRef(onSearch);
  latest.current = onSearch;
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => latest.current(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <TextInput
      id="q" type="search" className={style.search} leftSection={icons.search} aria-label={t("accounts.search")} placeholder={t("accounts.search")}
      value={text} onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
