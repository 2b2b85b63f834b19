import { Button, NativeSelect, Skeleton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../../app/address.ts";
import { categories, ended, statuses } from "../../../parts/facts/facts.ts";
import type { Fact } from "../../../parts/facts/facts.ts";
import { RecordFact, draftOf } from "../../../parts/facts/record-fact.tsx";
import type { Draft } from "../../../parts/facts/record-fact.tsx";
import { RuleFacts } from "../../../parts/facts/rule-facts.tsx";
import { WithdrawFact } from "../../../parts/facts/withdraw-fact.tsx";
import { useFollowed } from "../../../parts/followed/use-followed.ts";
import { Trouble } from "../../../shell/trouble.tsx";
import { Alerts } from "./alerts.tsx";
import { Coverage } from "./coverage.tsx";
import style from "./dossier.module.css";
import { Facts } from "./facts.tsx";
import { Gaps } from "./gaps.tsx";
import { dossierOf } from "./read.ts";
import { Warnings } from "./warnings.tsx";

/** What is open above the page. */
type Open = { readonly what: "record"; readonly draft: Draft } | { readonly what: "rule"; readonly fact: Fact } | { readonly what: "withdraw"; readonly fact: Fact } | null;

/** What is known of an account, how well, and what to ask next. */
export default function DossierTab({ id }: { id: string }) {
  const { t } = useTranslation();
  const [askedCategory, setCategory] = useAddress("category");
  const [askedStatus, setStatus] = useAddress("status");
  const [pages, setPages] = useState(1);
  const [open, setOpen] = useState<Open>(null);
  const category = categories.find((one) => one === askedCategory);
  const status = statuses.find((one) => one === askedStatus);
  const { value: dossier, error, retry } = useFollowed(dossierOf(id, { category, status, pages }));
  if (!dossier) return error ? <Trouble error={error} onRetry={retry} /> : <div aria-busy="true"><Skeleton height={420} radius="lg" /></div>;

  const shown = status ? dossier.facts : dossier.facts.filter((fact) => !ended.has(fact.status));
  const close = () => setOpen(null);
  return (
    <div className={style.beside}>
      <div className={style.stack}>
        {dossier.warnings.length > 0 && <Warnings warnings={dossier.warnings} facts={dossier.byId} />}
        <section className={style.card} aria-labelledby="facts-title">
          <div className={style.rowHead}>
            <h2 id="facts-title">{t("dossier.facts")} <span className={style.count} data-facts={shown.length}>{shown.length}</span></h2>
            <div className={style.tools}>
              <NativeSelect
                size="xs" id="category" aria-label={t("fact.category")} value={category ?? ""} onChange={(event) => setCategory(event.currentTarget.value || undefined)}
                data={[{ value: "", label: t("dossier.everyCategory") }, ...categories.map((value) => ({ value, label: t(`category.${value}`) }))]}
              />
              <NativeSelect
                size="xs" id="status" aria-label={t("dossier.status")} value={status ?? ""} onChange={(event) => setStatus(event.currentTarget.value || undefined)}
                data={[{ value: "", label: t("dossier.standing") }, ...statuses.map((value) => ({ value, label: t(`factStatus.${value}`) }))]}
              />
              <Button size="xs" id="record-fact" onClick={() => setOpen({ what: "record", draft: {} })}>{t("fact.record")}</Button>
            </div>
          </div>
          {shown.length === 0 && <p className={style.hint}>{t(dossier.total > 0 ? "dossier.noneFound" : "dossier.none")}</p>}
          <Facts
            facts={shown} byId={dossier.byId}
            onRule={(fact) => setOpen({ what: "rule", fact })} onWithdraw={(fact) => setOpen({ what: "withdraw", fact })}
            onRenew={(fact) => setOpen({ what: "record", draft: { ...draftOf(fact), supersedes: fact.id } })}
          />
          {dossier.hasMore && <Button variant="default" size="xs" onClick={() => setPages(pages + 1)}>{t("dossier.more")}</Button>}
          {dossier.restricted.length > 0 && <p className={style.hint}>{t("dossier.restricted", { count: dossier.restricted.length })}</p>}
        </section>
      </div>
      <div className={style.stack}>
        <Coverage stage={dossier.stage} coverage={dossier.coverage} chosen={category} onChoose={setCategory} />
        <Gaps gaps={dossier.gaps} onAnswer={(gap) => setOpen({ what: "record", draft: { topic: gap.topic, category: gap.category } })} />
        {dossier.alerts.length > 0 && <Alerts alerts={dossier.alerts} />}
      </div>
      {open?.what === "record" && <RecordFact account={id} draft={open.draft} facts={dossier.facts} onClose={close} />}
      {open?.what === "rule" && <RuleFacts account={id} fact={open.fact} onClose={close} />}
      {open?.what === "withdraw" && <WithdrawFact account={id} fact={open.fact} onClose={close} />}
    </div>
  );
}
