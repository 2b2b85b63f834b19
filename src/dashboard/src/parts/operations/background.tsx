import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import style from "../../shell/toasts.module.css";
import { toast } from "../../shell/toasts.tsx";
import { work } from "../../shell/work.ts";
import type { Left } from "../../shell/work.ts";
import { isGone, isOver, useProgress } from "./use-progress.ts";

/** At the foot of the page: how far work is that goes on behind another page, and that it ended. */
export default function Background({ left }: { left: readonly Left[] }) {
  return <div className={style.works}>{left.map((one) => <Work key={one.id} {...one} />)}</div>;
}

function Work({ id, href }: Left) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, error } = useProgress(id);
  const show = { text: t("work.show"), run: () => void navigate({ href } as never) };
  useEffect(() => {
    if (isGone(error)) work.drop(id);
    if (!data || !isOver(data)) return;
    work.drop(id);
    toast(t(`work.${data.status}`, { what: t(`work.${data.kind}`) }), data.status === "Succeeded" ? "done" : "failed", show);
    // Once, when it comes to its end.
  }, [data?.status, error]);
  if (!data || isOver(data)) return null;
  const what = t(`work.${data.kind}`);
  return (
    <div className={style.toast} data-work={data.kind}>
      <span>{what}<progress className={style.bar} aria-label={what} {...(data.total ? { value: data.done, max: data.total } : {})} /></span>
      <button type="button" className={style.offer} onClick={show.run}>{show.text}</button>
    </div>
  );
}
