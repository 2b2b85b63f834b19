import { Button, Skeleton } from "@mantine/core";
import type { Change, Schema } from "leadgrains-client";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../../live/live-provider.tsx";
import { useFollowed } from "../../../parts/followed/use-followed.ts";
import type { FollowedQuery } from "../../../parts/followed/use-followed.ts";
import type { Lead } from "../../../parts/moves/moves.ts";
import { Trouble } from "../../../shell/trouble.tsx";
import { Lines } from "./lines.tsx";
import style from "./many.module.css";
import { Workloads } from "./workloads.tsx";

type Body = Schema<"ReassignManyBody">;

/** What a body would do now; asked again when one of its leads moves or somebody's load does. */
const previewOf = (body: Body): FollowedQuery<Schema<"ReassignPreview">> => {
  const chosen = new Set(body.leadIds);
  return {
    key: ["reassign-preview", body],
    read: async (client, { signal }) => (await client.post("/leads/reassign/preview", { body, signal })).body,
    concerns: (change: Change) => change.type === "user.capacity-changed" || chosen.has(change.entity.id) || "workloads" in change.data,
  };
};

interface Props {
  readonly body: Body;
  /** As they were found: what they are called. */
  readonly leads: ReadonlyMap<string, Lead>;
  readonly isBusy: boolean;
  readonly refusal: string | null;
  readonly onConfirm: () => void;
}

/** What will become of the chosen leads, before anything does. */
export function Preview({ body, leads, isBusy, refusal, onConfirm }: Props) {
  const { t, i18n } = useTranslation();
  const people = useDirectory()?.people;
  const { value, error, retry } = useFollowed(previewOf(body));
  const heading = useRef<HTMLHeadingElement>(null);
  const isShown = value !== undefined;
  useEffect(() => { if (isShown) heading.current?.focus(); }, [isShown]);
  if (!value) return error ? <Trouble error={error} onRetry={retry} /> : <div aria-busy="true"><Skeleton height={240} radius="lg" /></div>;
  const number = (count: number) => count.toLocaleString(i18n.language);
  const who = (id: string | null) => (id ? people?.get(id)?.name ?? t("who.unknown") : t("many.pool"));
  const named = (id: string) => ({ id, title: leads.get(id)?.title ?? null, account: leads.get(id)?.accountName ?? null });
  return (
    <section className={style.preview} aria-labelledby="many-preview" data-preview data-moved={value.moved} data-refused={value.refused}>
      <h2 id="many-preview" ref={heading} tabIndex={-1}>{t(value.refused > 0 ? "many.preview.some" : "many.preview.all", { moved: number(value.moved), leads: number(value.leads) })}</h2>
      <div className={style.outcome}>
        <div className={style.stack}>
          {value.moved > 0 && <Lines title={t("many.moves")} lines={value.moves.map(({ leadId, from, to }) => ({ ...named(leadId), from: who(from), to: who(to) }))} />}
          {value.refused > 0 && <Lines title={t("many.refusals", { count: number(value.refused) })} lines={value.refusals.map(({ leadId, reason }) => ({ ...named(leadId), reason }))} />}
        </div>
        <Workloads workloads={value.workloads} />
      </div>
      {refusal && <p className={style.error} role="alert">{refusal}</p>}
      <div className={style.foot}>
        <p className={style.hint}>{t("many.preview.hint")}</p>
        <Button id="many-confirm" loading={isBusy} disabled={value.moved === 0} onClick={onConfirm}>{t("many.confirm", { count: number(value.moved) })}</Button>
      </div>
    </section>
  );
}
