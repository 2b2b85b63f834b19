import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../parts/facts/entries.ts";
import { FactLine } from "../../parts/facts/fact.tsx";
import type { Fact } from "../../parts/facts/facts.ts";
import { draftOf } from "../../parts/facts/record-fact.tsx";
import type { Draft } from "../../parts/facts/record-fact.tsx";
import { sidesOf } from "../../parts/facts/sides.ts";
import { useFollowed } from "../../parts/followed/use-followed.ts";
import style from "./inbox.module.css";

/** What somebody is about to do. */
export type Act =
  | { readonly what: "rule" | "withdraw"; readonly fact: Fact }
  | { readonly what: "record"; readonly fact: Fact; readonly draft: Draft };

interface Props {
  readonly entry: Entry;
  readonly onAct: (act: Act) => void;
}

/** One entry, whole: of a dispute that is listed with one side only, the others are read. */
export function EntryCard(props: Props) {
  const { facts } = props.entry;
  return facts[0].status === "Disputed" && facts.length === 1 ? <OneSided {...props} /> : <Card {...props} sides={facts} />;
}

function OneSided(props: Props) {
  const [fact] = props.entry.facts;
  const { value } = useFollowed(sidesOf(fact));
  const isAlone = value !== undefined && value.length <= 1;
  return <Card {...props} sides={isAlone || !value ? [fact] : value} isUnfounded={isAlone} />;
}

function Card({ entry: { key, account, accountName, facts: [fact] }, sides, isUnfounded = false, onAct }: Props & { sides: readonly Fact[]; isUnfounded?: boolean }) {
  const { t } = useTranslation();
  const byId = new Map(sides.map((one) => [one.id as string, one]));
  const { topic, category } = fact;
  const draft = draftOf(fact);
  return (
    <li className={style.entry} data-entry={key} data-status={fact.status}>
      <h2 className={style.head}>
        <Link className={style.account} data-open to={`/accounts/${account}`} search={{ category } as never}>{accountName ?? t("text.erased")}</Link>
        <span>{fact.topicName ?? topic}</span><span className={style.category}>{t(`category.${category}`)}</span>
      </h2>
      <ul className={style.sides}>
        {sides.map((one) => <FactLine key={one.id} fact={one} byId={byId} onWithdraw={sides.length > 1 ? () => onAct({ what: "withdraw", fact: one }) : undefined} />)}
      </ul>
      {isUnfounded && <p className={style.hint}>{t("inbox.unfounded")}</p>}
      <div className={style.acts}>
        {sides.length > 1 && <Do name="rule" keyName="r" text={t("inbox.rule")} onDo={() => onAct({ what: "rule", fact })} />}
        {fact.status === "SingleSource" && <Do name="record" keyName="n" text={t("inbox.confirm")} onDo={() => onAct({ what: "record", fact, draft: { ...draft, agrees: fact.id } })} />}
        {(fact.status === "Stale" || isUnfounded) && <Do name="record" keyName="n" text={t("inbox.renew")} onDo={() => onAct({ what: "record", fact, draft: { ...draft, supersedes: fact.id } })} />}
        {sides.length === 1 && <Do name="withdraw" keyName="w" text={t("fact.withdraw")} onDo={() => onAct({ what: "withdraw", fact })} />}
      </div>
    </li>
  );
}

function Do({ name, keyName, text, onDo }: { name: string; keyName: string; text: string; onDo: () => void }) {
  return (
    <Button size="xs" variant="default" data-do={name} aria-keyshortcuts={keyName} rightSection={<kbd className={style.key} aria-hidden="true">{keyName.toUpperCase()}</kbd>} onClick={onDo}>{text}</Button>
  );
}
