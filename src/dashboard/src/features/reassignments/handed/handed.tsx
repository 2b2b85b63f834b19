import { Skeleton } from "@mantine/core";
import { useThrottledValue } from "@mantine/hooks";
import { Suspense, lazy, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLive } from "../../../live/live-provider.tsx";
import { Card } from "../../../parts/page/card.tsx";
import { day } from "../../../parts/when/when.ts";
import { Trouble } from "../../../shell/trouble.tsx";
import { handedOf, none, shown, ways } from "./days.ts";
import type { Counts } from "./days.ts";
import style from "./handed.module.css";

const Plot = lazy(() => import("./plot.tsx"));

/** Milliseconds after which it is drawn anew, at the soonest: what happens is told beside it at once. */
const patience = 1000;

/** How often leads changed hands lately, drawn by day, and the same as a table. */
export function Handed({ team }: { team: string }) {
  const { t } = useTranslation();
  const { value, error, retry } = useLive(handedOf(team));
  const handed = useThrottledValue(value, patience);
  const days = useMemo(() => shown().map((name) => ({ name, counts: handed?.days.get(name) ?? none })), [handed]);
  const sum = (counts: Counts) => ways.reduce((all, way) => all + counts[way], 0);
  const count = days.reduce((all, { counts }) => all + sum(counts), 0);
  const wait = <div aria-busy="true"><Skeleton height={190} radius="md" /></div>;
  return (
    <Card title={t("handed.title")} data-card="handed">
      {!handed && (error ? <Trouble error={error} onRetry={retry} /> : wait)}
      {handed && count === 0 && <p className={style.hint}>{t("handed.none")}</p>}
      {handed && count > 0 && (
        <>
          {handed.newest && <p className={style.hint}>{t("handed.newest", { count: handed.newest })}</p>}
          <Suspense fallback={wait}><Plot days={days} label={t("handed.all", { count })} /></Suspense>
          <Table days={days.filter(({ counts }) => sum(counts) > 0).reverse()} />
        </>
      )}
    </Card>
  );
}

function Table({ days }: { days: readonly { readonly name: string; readonly counts: Counts }[] }) {
  const { t, i18n } = useTranslation();
  return (
    <details className={style.details}>
      <summary>{t("handed.table")}</summary>
      <table className={style.table}>
        <thead><tr><th scope="col">{t("handed.day")}</th>{ways.map((way) => <th key={way} scope="col">{t(`handed.${way}`)}</th>)}</tr></thead>
        <tbody>
          {days.map(({ name, counts }) => (
            <tr key={name} data-day={name}>
              <th scope="row"><time dateTime={name}>{day(name, i18n.language)}</time></th>
              {ways.map((way) => <td key={way} data-way={way}>{counts[way].toLocaleString(i18n.language)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
