import { Button, Skeleton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFollowed } from "../../../parts/followed/use-followed.ts";
import { Trouble } from "../../../shell/trouble.tsx";
import { EndNeed } from "./end-need.tsx";
import { NeedLine } from "./need-line.tsx";
import style from "./needs.module.css";
import { needsOf } from "./read.ts";
import type { Need } from "./read.ts";
import { RecordNeed } from "./record-need.tsx";
import { VoiceNeed } from "./voice-need.tsx";

type Open = { readonly what: "record" } | { readonly what: "voice" | "met" | "drop"; readonly need: Need } | null;

/** What they need: seen by us, said by them, met or gone. */
export default function NeedsTab({ id }: { id: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const { value: needs, error, retry } = useFollowed(needsOf(id));
  if (!needs) return error ? <Trouble error={error} onRetry={retry} /> : <div aria-busy="true"><Skeleton height={280} radius="lg" /></div>;
  const close = () => setOpen(null);
  return (
    <section className={style.card} aria-labelledby="needs-title">
      <div className={style.rowHead}>
        <h2 id="needs-title">{t("needs.title")}</h2>
        <Button size="xs" id="record-need" onClick={() => setOpen({ what: "record" })}>{t("needs.record")}</Button>
      </div>
      {needs.length === 0 && <p className={style.hint}>{t("needs.none")}</p>}
      <ul className={style.needs}>{needs.map((need) => <NeedLine key={need.id} need={need} onDo={(what) => setOpen({ what, need })} />)}</ul>
      {open?.what === "record" && <RecordNeed account={id} onClose={close} />}
      {open?.what === "voice" && <VoiceNeed account={id} need={open.need} onClose={close} />}
      {(open?.what === "met" || open?.what === "drop") && <EndNeed account={id} need={open.need} how={open.what} onClose={close} />}
    </section>
  );
}
