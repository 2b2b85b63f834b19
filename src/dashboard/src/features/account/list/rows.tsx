import { Link } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../../live/live-provider.tsx";
import style from "./list.module.css";
import type { Account } from "./use-accounts.ts";

const rowHeight = 44;
/** So many rows before the end the next page is asked for. */
const ahead = 30;

/** As many rows as fit the screen; up and down go from one to the next. */
export function Rows({ accounts, total, onEnd }: { accounts: readonly Account[]; total: number; onEnd: () => void }) {
  const { t } = useTranslation();
  const teams = useDirectory()?.teams;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: accounts.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12, getItemKey: (index) => accounts[index]!.id });
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => { if (last >= accounts.length - ahead) onEnd(); }, [last, accounts.length, onEnd]);

  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = (event.target as HTMLElement).closest<HTMLElement>("[data-index]")?.dataset["index"];
    if (step === undefined || at === undefined) return;
    event.preventDefault();
    const next = Math.min(accounts.length - 1, Math.max(0, Number(at) + step));
    virtual.scrollToIndex(next);
    // Rows around the screen are there already: a key that follows at once must find the next one.
    const link = () => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`);
    const there = link();
    if (there) there.focus();
    else requestAnimationFrame(() => link()?.focus());
  };

  const columns = ["account.name", "account.stage", "account.industry", "account.region", "account.size", "account.team"] as const;
  return (
    <div className={style.table} role="table" aria-label={t("accounts.title")} aria-rowcount={total + 1}>
      <div role="rowgroup" className={style.head}>
        <div role="row" aria-rowindex={1} className={style.row}>{columns.map((name) => <span key={name} role="columnheader">{t(name)}</span>)}</div>
      </div>
      <div ref={scroller} role="rowgroup" className={style.body} onKeyDown={press} tabIndex={-1}>
        <div role="presentation" className={style.space} style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const account = accounts[index]!;
            return (
              <div key={key} role="row" aria-rowindex={index + 2} className={`${style.row} ${style.item}`} style={{ transform: `translateY(${start}px)` }} data-index={index} data-account={account.id}>
                <span role="cell" className={style.name}>
                  <Link to={`/accounts/${account.id}`} className={style.link}>{account.name}</Link>
                  {account.names.length > 0 && <span className={style.others}>{account.names.join(" · ")}</span>}
                </span>
                <span role="cell"><span className={style.stage} data-account-stage={account.stage}>{t(`accountStage.${account.stage}`)}</span></span>
                <span role="cell" className={style.text}>{account.industry}</span>
                <span role="cell" className={style.text}>{account.region}</span>
                <span role="cell" className={style.text}>{account.sizeBand}</span>
                <span role="cell" className={style.text}>{account.ownerTeamId && (teams?.get(account.ownerTeamId)?.name ?? "")}</span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
