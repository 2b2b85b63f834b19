import { useTranslation } from "react-i18next";
import style from "./import.module.css";
import type { Counted, ImportedFile } from "./result.ts";

export function Files({ files }: { files: readonly ImportedFile[] }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => value.toLocaleString(i18n.language);
  return (
    <table className={style.table}>
      <thead><tr><th scope="col">{t("import.file")}</th><th scope="col">{t("import.what")}</th><th scope="col" className={style.number}>{t("import.rows")}</th><th scope="col" className={style.number}>{t("import.bad")}</th></tr></thead>
      <tbody>
        {files.map(({ name, kind, rows, failed }) => (
          <tr key={name}>
            <th scope="row">{name}</th><td>{kind === null ? t("import.unknown") : t(`import.kind.${kind.toLowerCase()}`, { defaultValue: kind })}</td><td className={style.number}>{number(rows)}</td>
            <td className={style.number} data-bad={failed > 0 || undefined}>{number(failed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Counts({ counts }: { counts: Readonly<Record<string, Counted>> }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => value.toLocaleString(i18n.language);
  const rows = Object.entries(counts);
  if (rows.length === 0) return null;
  return (
    <table className={style.table}>
      <thead><tr><th scope="col">{t("import.what")}</th><th scope="col" className={style.number}>{t("import.created")}</th><th scope="col" className={style.number}>{t("import.existing")}</th><th scope="col" className={style.number}>{t("import.refused")}</th></tr></thead>
      <tbody>
        {rows.map(([kind, { created, existing, failed }]) => (
          <tr key={kind}>
            <th scope="row">{t(`import.kind.${kind.toLowerCase()}`, { defaultValue: kind })}</th><td className={style.number}>{number(created)}</td><td className={style.number}>{number(existing)}</td>
            <td className={style.number} data-bad={failed > 0 || undefined}>{number(failed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
