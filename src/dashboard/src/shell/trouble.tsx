import { Button } from "@mantine/core";
import { Problem, Unreachable } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import style from "./frame.module.css";

/** What went wrong, in words for people: our own for refusals that people meet, else what the server says of it in English. */
export function useReason(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (error instanceof Unreachable) return t("error.unreachable");
    if (error instanceof Problem && i18n.exists(`refusal.${error.code}`)) return t(`refusal.${error.code}`);
    return t("error.other", { detail: error instanceof Problem ? error.detail || error.code : error instanceof Error ? error.message : String(error) });
  };
}

/** In place of what could not be shown: said, with a way on. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const reason = useReason();
  return (
    <div className={style.narrow}>
      <p className={style.notice} role="alert">{reason(error)}</p>
      <Button onClick={onRetry}>{t("error.retry")}</Button>
    </div>
  );
}
