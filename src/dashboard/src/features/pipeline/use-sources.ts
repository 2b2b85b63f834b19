import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";

/** Where leads come from, by the playbook, in the language of the page. */
export function useSources() {
  const { client } = useSession();
  const { i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ["playbook-sources", i18n.language], staleTime: 60_000,
    queryFn: async ({ signal }) => (await client.get("/playbook", { signal })).body.sources,
  });
  return (data ?? []).map(({ name, channels }) => ({ group: String(name), items: channels.map((channel) => ({ value: channel.code, label: String(channel.name) })) }));
}
