import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLive } from "../../live/live-provider.tsx";
import type { LiveQuery } from "../../live/live-provider.tsx";
import { toast } from "../../shell/toasts.tsx";
import style from "./room.module.css";

const leadCount: LiveQuery<number> = {
  key: ["lead-count"],
  async read(client, { after, signal }) {
    const { body, position } = await client.get("/leads", { query: { limit: 1, count: true, after }, signal });
    return { value: body.total ?? 0, position };
  },
  fold: (count, { type }) => (type === "lead.created" || type === "lead.imported" ? count + 1 : count),
};

/** Shown while a workspace has no team: how to get something to look at. */
export function EmptyWorkspace() {
  const { t, i18n } = useTranslation();
  const { value: leads } = useLive(leadCount);
  if (leads === undefined) return null;
  return (
    <section className={`${style.card} ${style.empty}`}>
      {leads === 0 ? (
        <>
          <h1>{t("empty.title")}</h1>
          <p>{t("empty.demo")}</p>
          <Command text="./leadgrains demo" />
          <p>{t("empty.import")}</p>
          <Command text="./leadgrains import leads.csv" />
        </>
      ) : (
        <>
          <h1>{t("teamless.title")}</h1>
          <p>{t("teamless.leads", { leads: leads.toLocaleString(i18n.language) })}</p>
          <Command text="./leadgrains import sellers.csv leads.csv" />
        </>
      )}
      <p className={style.hint}>{t("empty.live")}</p>
    </section>
  );
}

function Command({ text }: { text: string }) {
  const { t } = useTranslation();
  const copy = () => navigator.clipboard.writeText(text).then(() => toast(t("copied")), () => toast(t("copy.failed"), "failed"));
  return (
    <div className={style.command}>
      <pre tabIndex={0}><code>{text}</code></pre>
      {"clipboard" in navigator && <Button variant="subtle" size="compact-sm" onClick={() => void copy()}>{t("copy")}</Button>}
    </div>
  );
}
