import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import style from "./many.module.css";

const atOnce = 100;

export interface LeadLine {
  readonly id: string;
  readonly title: string | null;
  readonly account: string | null;
  readonly from?: string;
  readonly to?: string;
  /** Why it stays. */
  readonly reason?: string;
}

/** Leads with where each goes, or why it stays. */
export function Lines({ title, lines }: { title: string; lines: readonly LeadLine[] }) {
  const { t } = useTranslation();
  const [shown, show] = useState(atOnce);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul className={style.lines}>
        {lines.slice(0, shown).map((line) => (
          <li key={line.id} data-line={line.id} data-refused={line.reason !== undefined || undefined}>
            <span className={style.name}><Link to={`/leads/${line.id}` as never}>{line.title ?? t("lead.unknown")}</Link>{line.account && <span className={style.soft}>{line.account}</span>}</span>
            {line.reason === undefined ? <span className={style.way}><span>{line.from}</span><span aria-hidden="true">→</span><span className={style.hidden}>{t("many.becomes")}</span><strong>{line.to}</strong></span> : <span className={style.why}>{line.reason}</span>}
          </li>
        ))}
      </ul>
      {lines.length > shown && <Button variant="subtle" size="compact-sm" onClick={() => show(shown + atOnce)}>{t("many.more", { more: Math.min(atOnce, lines.length - shown) })}</Button>}
    </section>
  );
}
