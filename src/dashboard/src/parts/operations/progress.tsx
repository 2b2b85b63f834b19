import { Button } from "@mantine/core";
import type { Schema } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import style from "./operations.module.css";

/** How far long work has come, with the way to end it. */
export function Progress({ operation, onCancel }: { operation: Schema<"Operation">; onCancel: () => void }) {
  const { t, i18n } = useTranslation();
  const { done, total } = operation;
  const number = (value: number) => value.toLocaleString(i18n.language);
  return (
    <div className={style.progress}>
      <progress className={style.bar} aria-label={t("operation.progress")} {...(total ? { value: done, max: total } : {})} />
      <span className={style.count} role="status">{total ? t("operation.of", { done: number(done), total: number(total) }) : t("operation.queued")}</span>
      <Button variant="default" size="compact-sm" onClick={onCancel}>{t("operation.cancel")}</Button>
    </div>
  );
}
