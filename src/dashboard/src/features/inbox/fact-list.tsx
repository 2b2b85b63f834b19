import { Button, Skeleton } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { entriesOf } from "../../parts/facts/entries.ts";
import { RecordFact } from "../../parts/facts/record-fact.tsx";
import { RuleFacts } from "../../parts/facts/rule-facts.tsx";
import { WithdrawFact } from "../../parts/facts/withdraw-fact.tsx";
import { useKey } from "../../parts/keys/use-key.ts";
import { Trouble } from "../../shell/trouble.tsx";
import { Empty } from "./empty.tsx";
import { EntryCard } from "./entry.tsx";
import type { Act } from "./entry.tsx";
import style from "./inbox.module.css";
import { Keys } from "./keys.tsx";
import { factsOf } from "./read.ts";
import type { Status } from "./read.ts";
import { useListed } from "./use-listed.ts";
import { useWalk } from "./use-walk.ts";
import type { Whose } from "../../parts/whose/use-whose.ts";

/** Facts of one status, each with what can be done about it: by mouse, or a key for the one that has the focus. */
export function FactList({ status, whose }: { status: Status; whose: Whose }) {
  const { t } = useTranslation();
  const { items, error, hasMore, isReading, retry, more } = useListed(factsOf(status, whose.scope));
  const entries = useMemo(() => items && entriesOf(items), [items]);
  const [act, setAct] = useState<Act | null>(null);
  const root = useRef<HTMLOListElement>(null);
  const walk = useWalk(root, useMemo(() => entries?.map(({ key }) => key) ?? [], [entries]), act !== null);
  const press = (key: string) => walk.held()?.querySelector<HTMLElement>(`[aria-keyshortcuts=${key}]`)?.click();
  useKey("j", () => walk.go(1));
  useKey("k", () => walk.go(-1));
  useKey("arrowdown", () => walk.go(1));
  useKey("arrowup", () => walk.go(-1));
  useKey("r", () => press("r"));
  useKey("n", () => press("n"));
  useKey("w", () => press("w"));

  const close = () => setAct(null);
  return (
    <>
      {!entries && (error ? <Trouble error={error} onRetry={retry} /> : <div className={style.waiting} aria-busy="true"><Skeleton height={130} radius="lg" /><Skeleton height={130} radius="lg" /></div>)}
      {entries?.length === 0 && !hasMore && <Empty tab={status} whose={whose} />}
      {entries && entries.length > 0 && <Keys />}
      <ol className={style.list} ref={root} aria-label={t(`inbox.list.${status}`)} data-list={status}>
        {entries?.map((entry) => <EntryCard key={entry.key} entry={entry} onAct={setAct} />)}
      </ol>
      {hasMore && <Button variant="default" size="xs" loading={isReading} onClick={more}>{t("inbox.older")}</Button>}
      {act?.what === "rule" && <RuleFacts account={act.fact.accountId} fact={act.fact} onClose={close} />}
      {act?.what === "record" && <RecordFact account={act.fact.accountId} draft={act.draft} facts={[act.fact]} onClose={close} />}
      {act?.what === "withdraw" && <WithdrawFact account={act.fact.accountId} fact={act.fact} onClose={close} />}
    </>
  );
}
