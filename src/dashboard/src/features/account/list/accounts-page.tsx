import { NativeSelect, Skeleton } from "@mantine/core";
import type { Schema } from "leadgrains-client";
import { useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../../app/address.ts";
import { SearchField } from "../../../parts/search/search-field.tsx";
import { Trouble } from "../../../shell/trouble.tsx";
import { Choice } from "./choice.tsx";
import style from "./list.module.css";
import { Rows } from "./rows.tsx";
import { useAccounts } from "./use-accounts.ts";
import type { Filter } from "./use-accounts.ts";

/** Milliseconds without a key after which is searched. */
const rest = 200;
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
        <SearchField id="q" className={style.search} label={t("accounts.search")} value={q ?? ""} rest={rest} onSearch={(text) => setQ(text || undefined)} />
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
