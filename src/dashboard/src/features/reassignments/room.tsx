import { Skeleton } from "@mantine/core";
import { Problem } from "leadgrains-client";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLive } from "../../live/live-provider.tsx";
import { Trouble } from "../../shell/trouble.tsx";
import { Feed } from "./feed.tsx";
import { Sellers } from "./sellers.tsx";
import { Stages } from "./stages.tsx";
import { summaryOf } from "./summary.ts";
import { Totals } from "./totals.tsx";
import style from "./room.module.css";

/** What stands where in a team, who carries how much, and what happens. @param children below the figures */
export function Room({ team, children }: { team: string; children?: ReactNode }) {
  const { t } = useTranslation();
  const { value: summary, error, retry } = useLive(summaryOf(team));
  if (!summary && error instanceof Problem && error.status === 404) return <p className={style.hint} role="alert">{t("team.unknown")}</p>;
  if (!summary && error) return <Trouble error={error} onRetry={retry} />;
  return (
    <div className={style.room}>
      <div className={style.figures} aria-busy={!summary}>
        {summary ? <><Totals summary={summary} /><Stages summary={summary} /><Sellers summary={summary} /></>
          : <><Skeleton height={84} radius="lg" /><Skeleton height={260} radius="lg" /><Skeleton height={200} radius="lg" /></>}
        {children}
      </div>
      <Feed team={team} />
    </div>
  );
}
