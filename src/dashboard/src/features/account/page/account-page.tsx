import { Skeleton } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { Problem } from "leadgrains-client";
import type { Schema } from "leadgrains-client";
import { Suspense, lazy } from "react";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../../app/address.ts";
import { useFollowed } from "../../../parts/followed/use-followed.ts";
import type { FollowedQuery } from "../../../parts/followed/use-followed.ts";
import { Trouble } from "../../../shell/trouble.tsx";
import style from "./account.module.css";
import { Head } from "./head.tsx";
import { Tabs } from "./tabs.tsx";
import { tabs } from "./tab.ts";
import type { Tab } from "./tab.ts";

const contents: Readonly<Record<Tab, ComponentType<{ id: string }>>> = {
  dossier: lazy(() => import("../dossier/dossier.tsx")),
  committee: lazy(() => import("../committee/committee.tsx")),
  graph: lazy(() => import("../graph/graph.tsx")),
  needs: lazy(() => import("../needs/needs.tsx")),
  leads: lazy(() => import("../leads/leads.tsx")),
  timeline: lazy(() => import("../timeline/timeline.tsx")),
};

const accountOf = (id: string): FollowedQuery<Schema<"AccountResource">> => ({
  key: ["account", id],
  read: async (client, { after, signal }) => (await client.get("/accounts/{id}", { path: { id }, query: { after }, signal })).body,
  // Its stage follows from its leads.
  concerns: ({ topics, entity }) => topics.includes(`account:${id}`) && (entity.kind === "Account" || entity.kind === "Lead"),
});

export default function AccountPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Account key={id} id={id} />;
}

function Account({ id }: { id: string }) {
  const { t } = useTranslation();
  const [asked] = useAddress("tab");
  const { value: account, error, retry } = useFollowed(accountOf(id));
  const tab = tabs.find((one) => one === asked) ?? "dossier";
  if (!account && error instanceof Problem && error.status === 404) return <div className={style.page}><h1>{t("account.unknown")}</h1><p className={style.hint} role="alert">{t("account.unknown.how")}</p></div>;
  if (!account && error) return <Trouble error={error} onRetry={retry} />;
  const Content = contents[tab];
  return (
    <div className={style.page}>
      {account ? <Head account={account} /> : <div aria-busy="true"><Skeleton height={64} /></div>}
      <Tabs tab={tab} />
      <Suspense fallback={<div aria-busy="true"><Skeleton height={320} radius="lg" /></div>}><Content id={id} /></Suspense>
    </div>
  );
}
