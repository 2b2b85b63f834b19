import { Button, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { useDirectory } from "../../live/live-provider.tsx";
import { AlertRow } from "../../parts/alerts/alert-row.tsx";
import { useFollowed } from "../../parts/followed/use-followed.ts";
import { Card } from "../../parts/page/card.tsx";
import rows from "../../parts/page/rows.module.css";
import { Task, subjectOf } from "../../parts/tasks/task.tsx";
import type { Whose } from "../../parts/whose/use-whose.ts";
import { Trouble } from "../../shell/trouble.tsx";
import { Empty } from "./empty.tsx";
import style from "./inbox.module.css";
import { alertsOf, newsFor } from "./read.ts";
import { useListed } from "./use-listed.ts";

/** What alerts ask for, on each lead that they concern, ticked off when it is done; and what happened lately at the reader's accounts. */
export function AlertList({ whose }: { whose: Whose }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const people = useDirectory()?.people;
  const { items, error, hasMore, isReading, retry, more } = useListed(alertsOf(whose.scope));
  const lately = useFollowed(newsFor(me.id));
  const news = lately.value;
  const failure = error ?? lately.error;
  const { teamId } = whose.scope;
  const tasks = items?.filter(({ ownerId }) => !teamId || (ownerId !== null && people?.get(ownerId)?.teamId === teamId));
  if (!tasks || !news) return failure ? <Trouble error={failure} onRetry={() => { retry(); lately.retry(); }} /> : <div className={style.waiting} aria-busy="true"><Skeleton height={130} radius="lg" /></div>;
  return (
    <div className={style.waiting}>
      {tasks.length === 0 && news.length === 0 && !hasMore && <Empty tab="Alerts" whose={whose} />}
      {tasks.length > 0 && (
        <Card title={t("inbox.todo")}><ul className={rows.rows} data-list="Alerts">{tasks.map((task) => <Task key={task.id} subject={subjectOf(task)} task={task} isNamed />)}</ul></Card>
      )}
      {hasMore && <Button variant="default" size="xs" loading={isReading} onClick={more}>{t("inbox.older")}</Button>}
      {news.length > 0 && <Card title={t("inbox.lately")}><ul className={rows.rows} data-news>{news.map((item) => <AlertRow key={item.alert.id} item={item} />)}</ul></Card>}
    </div>
  );
}
