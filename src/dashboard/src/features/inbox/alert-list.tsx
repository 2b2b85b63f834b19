import { Button, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../live/live-provider.tsx";
import { Task, subjectOf } from "../../parts/tasks/task.tsx";
import { Trouble } from "../../shell/trouble.tsx";
import { Empty } from "./empty.tsx";
import style from "./inbox.module.css";
import { alertsOf } from "./read.ts";
import { useListed } from "./use-listed.ts";
import type { Whose } from "./use-whose.ts";

/** What alerts ask for, on each lead that they concern: ticked off when it is done. */
export function AlertList({ whose }: { whose: Whose }) {
  const { t } = useTranslation();
  const people = useDirectory()?.people;
  const { items, error, hasMore, isReading, retry, more } = useListed(alertsOf(whose.scope));
  const { teamId } = whose.scope;
  const tasks = items?.filter(({ ownerId }) => !teamId || (ownerId !== null && people?.get(ownerId)?.teamId === teamId));
  return (
    <>
      {!tasks && (error ? <Trouble error={error} onRetry={retry} /> : <div className={style.waiting} aria-busy="true"><Skeleton height={130} radius="lg" /></div>)}
      {tasks?.length === 0 && !hasMore && <Empty tab="Alerts" whose={whose} />}
      {tasks && tasks.length > 0 && (
        <ul className={style.alerts} aria-label={t("inbox.list.Alerts")} data-list="Alerts">
          {tasks.map((task) => <Task key={task.id} subject={subjectOf(task)} task={task} isNamed />)}
        </ul>
      )}
      {hasMore && <Button variant="default" size="xs" loading={isReading} onClick={more}>{t("inbox.older")}</Button>}
    </>
  );
}
