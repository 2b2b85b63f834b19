import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { FactLine } from "../../../parts/facts/fact.tsx";
import type { Fact } from "../../../parts/facts/facts.ts";
import style from "./dossier.module.css";
import { byTopic } from "./read.ts";

interface Props {
  readonly facts: readonly Fact[];
  readonly byId: ReadonlyMap<string, Fact>;
  readonly onRule: (fact: Fact) => void;
  readonly onWithdraw: (fact: Fact) => void;
  readonly onRenew: (fact: Fact) => void;
}

/** Facts by topic: who says what of the same thing stands together. */
export function Facts({ facts, byId, ...does }: Props) {
  const { t } = useTranslation();
  const topics = useMemo(() => byTopic(facts), [facts]);
  return (
    <div>
      {topics.map(({ code, category, facts: said }) => (
        <section key={`${category} ${code}`} className={style.topic} aria-label={said[0]!.topicName ?? code} data-topic={code}>
          <h3>{said[0]!.topicName ?? code}<span>{t(`category.${category}`)}</span></h3>
          <ul>{said.map((fact) => <FactLine key={fact.id} fact={fact} byId={byId} {...does} />)}</ul>
        </section>
      ))}
    </div>
  );
}
