import { Button, Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Schema } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import page from "../../parts/page/page.module.css";
import { Progress } from "../../parts/operations/progress.tsx";
import { isOver, useOperation } from "../../parts/operations/use-operation.ts";
import { Trouble } from "../../shell/trouble.tsx";
import { Errors } from "./errors.tsx";
import style from "./import.module.css";
import type { ImportResult } from "./result.ts";
import type { How } from "./send.ts";
import { Counts, Files } from "./tables.tsx";

interface Props {
  readonly id: string;
  /** The files are still at hand. */
  readonly canSend: boolean;
  readonly onSend: (how: How) => void;
  readonly onAnew: () => void;
}

/** How an import goes, and what came of it. */
export function Outcome({ id, canSend, onSend, onAnew }: Props) {
  const { t, i18n } = useTranslation();
  const { operation, error, retry, cancel } = useOperation(id);
  if (error && !operation) return <Trouble error={error} onRetry={retry} />;
  if (!operation) return <div aria-busy="true"><Skeleton height={120} /></div>;
  const result = operation.result as ImportResult | null;
  if (!isOver(operation)) {
    return (
      <section className={page.card} aria-busy="true">
        <h2>{t("import.running")}</h2>
        <Progress operation={operation} onCancel={cancel} />
      </section>
    );
  }
  const isGood = operation.status === "Succeeded";
  const dryRun = result?.dryRun ?? false;
  return (
    <section className={page.card} data-outcome={operation.status}>
      <header className={style.head} role="status">
        <h2 data-good={isGood || undefined}>{t(headline(operation, dryRun))}</h2>
        {result && <span>{t("import.seconds", { seconds: result.seconds.toLocaleString(i18n.language, { maximumFractionDigits: 1 }) })}</span>}
      </header>
      {result && <Files files={result.files} />}
      {result && <Counts counts={result.counts} />}
      {operation.errors > 0 && <Errors id={id} count={operation.errors} />}
      <div className={style.actions}>
        {canSend && dryRun && isGood && operation.errors === 0 && <Button onClick={() => onSend({})}>{t("import.do")}</Button>}
        {canSend && operation.errors > 0 && !(isGood && !dryRun) && <Button onClick={() => onSend({ partial: true })}>{t("import.partial")}</Button>}
        {isGood && !dryRun && <Link className={style.link} to="/pipeline">{t("import.look")}</Link>}
        <Button variant="default" onClick={onAnew}>{t("import.another")}</Button>
      </div>
    </section>
  );
}

function headline({ status }: Schema<"Operation">, dryRun: boolean): string {
  if (status === "Cancelled") return "import.cancelled";
  if (status === "Failed") return dryRun ? "import.failed.check" : "import.failed";
  return dryRun ? "import.checked" : "import.succeeded";
}
