import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import style from "./import.module.css";

const shown = 50;

/** The first mistakes, and all of them as a file. */
export function Errors({ id, count }: { id: string; count: number }) {
  const { t, i18n } = useTranslation();
  const { client } = useSession();
  const { data } = useQuery({
    queryKey: ["operation-errors", id, i18n.language], staleTime: Infinity,
    queryFn: async ({ signal }) => (await client.get("/operations/{id}/errors", { path: { id }, query: { limit: shown }, signal })).body.items,
  });
  return (
    <section className={style.errors}>
      <header className={style.head}>
        <h3>{t("import.errors", { count: count.toLocaleString(i18n.language) })}</h3>
        <a className={style.link} href={`/api/v1/operations/${id}/errors.csv`} download>{t("import.errors.download")}</a>
      </header>
      <div className={style.scroll} tabIndex={0} role="region" aria-label={t("import.errors", { count: count.toLocaleString(i18n.language) })} aria-busy={!data}>
        <table className={style.table}>
          <thead><tr><th scope="col">{t("import.file")}</th><th scope="col" className={style.number}>{t("import.line")}</th><th scope="col">{t("import.column")}</th><th scope="col">{t("import.reason")}</th></tr></thead>
          <tbody>
            {data?.map(({ no, about, line, column, reason }) => <tr key={no}><td>{about}</td><td className={style.number}>{line}</td><td>{column}</td><td>{reason}</td></tr>)}
          </tbody>
        </table>
      </div>
      {count > shown && <p className={style.hint}>{t("import.errors.more", { shown })}</p>}
    </section>
  );
}
