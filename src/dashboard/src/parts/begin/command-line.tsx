import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { toast } from "../../shell/toasts.tsx";
import style from "./begin.module.css";

/** A command to be copied. */
export function CommandLine({ text }: { text: string }) {
  const { t } = useTranslation();
  const copy = () => navigator.clipboard.writeText(text).then(() => toast(t("copied")), () => toast(t("copy.failed"), "failed"));
  return (
    <div className={style.command}>
      <pre tabIndex={0}><code>{text}</code></pre>
      {"clipboard" in navigator && <Button variant="subtle" size="compact-sm" onClick={() => void copy()}>{t("copy")}</Button>}
    </div>
  );
}
