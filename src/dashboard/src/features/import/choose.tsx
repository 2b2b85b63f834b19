import { Button, NativeSelect } from "@mantine/core";
import { useRef, useState } from "react";
import type { DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { icons } from "../../shell/icons.tsx";
import style from "./import.module.css";
import type { How } from "./send.ts";

export interface Chosen {
  readonly files: readonly File[];
  readonly preset: string;
}

const presets = ["leadgrains", "crm-pipeline"];

interface Props {
  readonly chosen: Chosen;
  readonly isBusy: boolean;
  /** Something was sent already, and says itself how it goes on. */
  readonly isMinor: boolean;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onSend: (how: How) => void;
}

/** Which files, and how their columns are called. */
export function Choose({ chosen, isBusy, isMinor, onChoose, onSend }: Props) {
  const { t, i18n } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { files, preset } = chosen;
  const add = (more: FileList | null) => onChoose({ ...chosen, files: [...files, ...[...more ?? []].filter((file) => !files.some(({ name, size }) => name === file.name && size === file.size))] });
  const over = (event: DragEvent) => { event.preventDefault(); setOver(true); };
  const drop = (event: DragEvent) => { event.preventDefault(); setOver(false); add(event.dataTransfer.files); };
  return (
    <section className={style.choose} data-over={isOver || undefined} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop} aria-label={t("import.files")}>
      <div className={style.drop}>
        {icons.arrive}
        <p>{t("import.drop")}</p>
        <input ref={input} type="file" multiple accept=".csv,text/csv" hidden onChange={(event) => { add(event.currentTarget.files); event.currentTarget.value = ""; }} />
        <Button variant={files.length === 0 ? "filled" : "default"} onClick={() => input.current?.click()} disabled={isBusy}>{t("import.choose")}</Button>
        <p className={style.hint}>{t("import.hint")}</p>
      </div>
      {files.length > 0 && (
        <>
          <ul className={style.files}>
            {files.map((file) => (
              <li key={`${file.name} ${file.size}`}>
                <span>{file.name}</span><small>{size(file.size, i18n.language)}</small>
                <button type="button" aria-label={t("import.remove", { name: file.name })} disabled={isBusy} onClick={() => onChoose({ ...chosen, files: files.filter((one) => one !== file) })}>{icons.close}</button>
              </li>
            ))}
          </ul>
          <div className={style.actions}>
            <NativeSelect
              label={t("import.preset")} value={preset} onChange={(event) => onChoose({ ...chosen, preset: event.currentTarget.value })}
              data={presets.map((value) => ({ value, label: t(`import.preset.${value}`) }))}
            />
            <Button variant={isMinor ? "default" : "filled"} loading={isBusy} onClick={() => onSend({ dryRun: true })}>{t("import.check")}</Button>
            <Button variant="default" disabled={isBusy} onClick={() => onSend({})}>{t("import.do")}</Button>
          </div>
        </>
      )}
    </section>
  );
}

function size(bytes: number, language: string): string {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  return amount.toLocaleString(language, { style: "unit", unit, maximumFractionDigits: amount < 10 ? 1 : 0 });
}
