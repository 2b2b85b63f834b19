import { Button } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { tour } from "../../shell/tour/tour-state.ts";
import { toast } from "../../shell/toasts.tsx";
import { Progress } from "../operations/progress.tsx";
import { isOver } from "../operations/use-operation.ts";
import style from "./begin.module.css";
import { useDemo } from "./use-demo.ts";

/** Over a page while the demo is loaded from here: how far it is, and the way on when it was stopped. */
export function DemoProgress() {
  const { t } = useTranslation();
  const { operation, isBusy, refusal, begin, cancel, forget } = useDemo();
  const isDone = operation?.status === "Succeeded";
  useEffect(() => {
    if (!isDone) return;
    forget();
    toast(t("begin.loaded"), "done", { text: t("tour.start"), run: () => tour.at(0) });
    // Once, when it comes to its end.
  }, [isDone]);
  if (!operation || isDone) return null;
  return (
    <section className={style.progress} aria-labelledby="demo-progress" data-demo={operation.status}>
      <p className={style.what}><strong id="demo-progress">{t(titles[operation.status] ?? "begin.loading")}</strong>{!isOver(operation) && <span> {t("begin.loading.text")}</span>}</p>
      {isOver(operation) ? <Button size="xs" loading={isBusy} onClick={begin}>{t("begin.again")}</Button> : <Progress operation={operation} onCancel={cancel} />}
      {refusal && <p className={style.refusal} role="alert">{refusal}</p>}
    </section>
  );
}

const titles: Readonly<Record<string, string>> = { Cancelled: "begin.stopped", Failed: "begin.failed" };
