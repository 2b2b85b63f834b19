import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Client } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/session.tsx";
import type { Action } from "./actions.ts";

/** So many of each kind. */
const most = 4;

interface Hit {
  readonly to: string;
  readonly text: string | null;
  readonly hint: string;
}

/** Leads, people and accounts that have a text in their names, as ways there. */
export function useFound(text: string): { readonly found: readonly Action[]; readonly isAsking: boolean; /** They are still those of what was asked before. */ readonly isStale: boolean } {
  const { client } = useSession();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = text.trim();
  const { data, isFetching, isPlaceholderData } = useQuery({
    queryKey: ["found", asked], enabled: asked !== "", staleTime: 5000, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => find(client, asked, signal),
  });
  const hits = asked === "" ? [] : data ?? [];
  return {
    found: hits.map(({ to, text: name, hint }) => ({ id: to, text: name ?? t("erased"), hint: t(`palette.${hint}`), run: () => void navigate({ to }) })),
    isAsking: asked !== "" && isFetching,
    isStale: asked !== "" && isPlaceholderData,
  };
}

async function find(client: Client, q: string, signal: AbortSignal): Promise<readonly Hit[]> {
  const asked = { query: { q, limit: most }, signal };
  const [leads, contacts, accounts] = await Promise.all([client.get("/leads", asked), client.get("/contacts", asked), client.get("/accounts", asked)]);
  return [
    ...accounts.body.items.map(({ id, name }) => ({ to: `/accounts/${id}`, text: name, hint: "account" })),
    ...contacts.body.items.map(({ id, name }) => ({ to: `/contacts/${id}`, text: name, hint: "contact" })),
    ...leads.body.items.map(({ id, title }) => ({ to: `/leads/${id}`, text: title, hint: "lead" })),
  ];
}
