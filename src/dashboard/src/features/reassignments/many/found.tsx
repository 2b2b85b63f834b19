import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../../live/live-provider.tsx";
import type { Lead } from "../../../parts/moves/moves.ts";
import { daysOf } from "./choice.ts";
import style from "./many.module.css";

/** So many rows are drawn at once; more come when they are asked for. */
const atOnce = 200;

interface Props {
  readonly leads: readonly Lead[];
  /** Those that stay out of it although they were found. */
  readonly without: ReadonlySet<string>;
  readonly onWithout: (without: ReadonlySet<string>) => void;
}

/** The leads that were found, each of which can be left out. */
export function FoundLeads({ leads, without, onWithout }: Props) {
  const { t, i18n } = useTranslation();
  const people = useDirectory()?.people;
  const [shown, show] = useState(atOnce);
  const last = useRef<number | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const now = Date.now();
  const ticked = leads.filter(({ id }) => !without.has(id)).length;
  const set = (ids: readonly string[], isIn: boolean) => {
    const next = new Set(without);
    for (const id of ids) if (isIn) next.delete(id); else next.add(id);
    onWithout(next);
  };
  const click = (event: MouseEvent<HTMLInputElement>, at: number) => {
    const from = event.shiftKey && last.current !== null ? last.current : at;
    set(leads.slice(Math.min(from, at), Math.max(from, at) + 1).map(({ id }) => id), event.currentTarget.checked);
    last.current = at;
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const ticks = [...body.current?.querySelectorAll<HTMLInputElement>("[data-tick]") ?? []];
    ticks[ticks.indexOf(document.activeElement as HTMLInputElement) + step]?.focus();
  };
  return (
    <>
      <div className={style.scroll}>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col" className={style.tick}>
                <input
                  type="checkbox" id="many-all" aria-label={t("many.all")} checked={ticked === leads.length} ref={(box) => { if (box) box.indeterminate = ticked > 0 && ticked < leads.length; }}
                  onChange={(event) => set(leads.map(({ id }) => id), event.currentTarget.checked)}
                />
              </th>
              <th scope="col">{t("many.lead")}</th><th scope="col" data-col="stage">{t("many.stage")}</th><th scope="col" data-col="owner">{t("many.owner")}</th><th scope="col" className={style.number}>{t("many.days")}</th>
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={press}>
            {leads.slice(0, shown).map((lead, at) => (
              <tr key={lead.id} data-found={lead.id} data-out={without.has(lead.id) || undefined}>
                <td className={style.tick}><input type="checkbox" data-tick aria-label={lead.title ?? t("lead.unknown")} checked={!without.has(lead.id)} onClick={(event) => click(event, at)} onChange={() => {}} /></td>
                <td><span className={style.title}>{lead.title ?? t("lead.unknown")}</span>{lead.accountName && <span className={style.soft}>{lead.accountName}</span>}</td>
                <td data-col="stage"><span className={style.stage} data-stage={lead.stage}>{t(`stage.${lead.stage}`)}</span></td>
                <td data-col="owner">{lead.ownerId ? people?.get(lead.ownerId)?.name ?? lead.ownerName ?? t("who.unknown") : t("many.pool")}</td>
                <td className={style.number}>{daysOf(lead.stageSince, now).toLocaleString(i18n.language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {leads.length > shown && <Button variant="subtle" size="compact-sm" onClick={() => show(shown + atOnce)}>{t("many.more", { more: Math.min(atOnce, leads.length - shown) })}</Button>}
    </>
  );
}
