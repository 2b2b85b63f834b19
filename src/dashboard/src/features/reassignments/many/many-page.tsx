import { Button, Skeleton, TextInput, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Schema } from "leadgrains-client";
import { useEffect, useMemo, useRef, useState } from "react";
import type { FormEvent, KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../../app/address.ts";
import { useSession } from "../../../app/session.tsx";
import { useLive } from "../../../live/live-provider.tsx";
import { useCommand } from "../../../parts/commands/use-command.ts";
import { mayReassign } from "../../../parts/may/may.ts";
import { useStarted } from "../../../parts/operations/use-started.ts";
import page from "../../../parts/page/page.module.css";
import { Trouble } from "../../../shell/trouble.tsx";
import { daysOf, useChoice } from "./choice.ts";
import { Filter } from "./filter.tsx";
import { FoundLeads } from "./found.tsx";
import { leadsOf, most } from "./leads.ts";
import style from "./many.module.css";
import { bodyOf, missing, nothingYet } from "./order.ts";
import type { Missing, Order } from "./order.ts";
import { Outcome } from "./outcome.tsx";
import { Preview } from "./preview.tsx";
import { Takers } from "./takers.tsx";

/** Choose, see what would become of it, do it. What runs stands in the address: it goes on without the page, and can be come back to. */
export default function ManyPage() {
  const { t } = useTranslation();
  const { me } = useSession();
  const [operation, setOperation] = useAddress("operation");
  const { started } = useStarted(setOperation);
  return (
    <div className={page.page}>
      <header className={page.header}>
        <h1>{t("many.title")}</h1>
        <Link className={style.link} to="/reassignments">{t("many.room")}</Link>
      </header>
      {!mayReassign(me) ? <p className={page.refusal} role="alert">{t("many.forbidden")}</p>
        : operation ? <Outcome key={operation} id={operation} onAnew={() => setOperation(undefined)} />
          : <Choosing onStarted={started} />}
    </div>
  );
}

const nobody: ReadonlySet<string> = new Set();

/** Milliseconds after which too many leads are counted anew. */
const patience = 1000;

function Choosing({ onStarted }: { onStarted: (operation: string) => void }) {
  const { t, i18n } = useTranslation();
  const [choice, setChoice] = useChoice();
  const { value: found, error, retry } = useLive(leadsOf(choice));
  const [without, setWithout] = useState(nobody);
  const [order, setOrder] = useState<Order>(nothingYet);
  const [lacks, setLacks] = useState<Missing>({});
  const [asked, ask] = useState<Schema<"ReassignManyBody"> | null>(null);
  const { busy, refusal, run, clear } = useCommand();
  const form = useRef<HTMLFormElement>(null);
  const number = (count: number) => count.toLocaleString(i18n.language);

  useEffect(() => {
    if (!found?.isOld) return undefined;
    const timer = setTimeout(retry, patience);
    return () => clearTimeout(timer);
    // Once for each that was read.
  }, [found]);
  const leads = useMemo(() => [...found?.leads?.values() ?? []].filter(({ stageSince }) => !choice.days || daysOf(stageSince, Date.now()) >= Number(choice.days)), [found, choice.days]);
  const chosen = leads.flatMap(({ id }) => (without.has(id) ? [] : [id]));
  // Whatever is changed, what was previewed is no longer what would be done.
  const change = <T,>(set: (value: T) => void) => (value: T) => { ask(null); clear(); setLacks({}); set(value); };
  const setSome = change((some: Partial<Order>) => setOrder((old) => ({ ...old, ...some })));

  const preview = (event: FormEvent) => {
    event.preventDefault();
    const lack = missing(chosen, order);
    setLacks(lack ?? {});
    if (!lack) return ask(bodyOf(chosen, order));
    const first = lack.leads ? "#many-owner" : lack.takers ? "[data-taker] input" : "[name=reason]";
    form.current?.querySelector<HTMLElement>(first)?.focus();
  };
  const confirm = () => {
    if (!asked || busy) return;
    void run((client) => client.post("/leads/reassign", { body: asked })).then((answer) => answer && onStarted(answer.body.id));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <div className={style.stack}>
      <form ref={form} className={style.choosing} onSubmit={preview} onKeyDown={press} noValidate>
        <section className={style.card} aria-labelledby="many-which">
          <h2 id="many-which">{t("many.which")}</h2>
          <Filter choice={choice} onChange={change(setChoice)} />
          {!found && (error ? <Trouble error={error} onRetry={retry} /> : <div aria-busy="true"><Skeleton height={240} /></div>)}
          {found && !found.leads && <p className={page.refusal} role="status">{t("many.tooMany", { total: number(found.total), most: number(most) })}</p>}
          {found?.leads && leads.length === 0 && <p className={style.hint} role="status">{t("many.none")}</p>}
          {leads.length > 0 && (
            <>
              <p className={style.hint} role="status" data-chosen={chosen.length}>{t("many.chosen", { chosen: number(chosen.length), found: number(leads.length) })}</p>
              <FoundLeads leads={leads} without={without} onWithout={change(setWithout)} />
            </>
          )}
          {found && found.arrived.size > 0 && <p className={style.hint}>{t("many.arrived", { count: number(found.arrived.size) })} <Button variant="subtle" size="compact-sm" onClick={retry}>{t("many.again")}</Button></p>}
          {lacks.leads && <p className={style.error} role="alert">{t(lacks.leads)}</p>}
        </section>
        <div className={style.stack}>
          <section className={style.card} aria-labelledby="many-whom">
            <h2 id="many-whom">{t("many.to")}</h2>
            <Takers order={order} error={lacks.takers && t(lacks.takers)} onChange={setSome} />
          </section>
          <section className={style.card} aria-labelledby="many-words">
            <h2 id="many-words">{t("many.why")}</h2>
            <div className={style.stack}>
              <TextInput label={t("move.reassign.reason")} name="reason" maxLength={4000} value={order.reason} error={lacks.reason && t(lacks.reason)} placeholder={t("many.reason.hint")} onChange={(event) => setSome({ reason: event.currentTarget.value })} />
              {!order.toPool && <Textarea label={t("move.reassign.handover")} name="handover" rows={2} maxLength={4000} value={order.handover} onChange={(event) => setSome({ handover: event.currentTarget.value })} />}
              <Button type="submit" id="many-preview-do" variant={asked ? "default" : "filled"}>{t("many.preview")}</Button>
            </div>
          </section>
        </div>
      </form>
      {asked && <Preview key={JSON.stringify(asked)} body={asked} leads={found?.leads ?? new Map()} isBusy={busy} refusal={refusal} onConfirm={confirm} />}
    </div>
  );
}
