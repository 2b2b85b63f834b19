import { useFollowed } from "../../parts/followed/use-followed.ts";
import { playbook } from "../../parts/known/known.ts";

/** Where leads come from, by the playbook, in the language of the page. */
export function useSources() {
  const { value } = useFollowed(playbook);
  return (value?.sources ?? []).map(({ name, channels }) => ({ group: String(name), items: channels.map((channel) => ({ value: channel.code, label: String(channel.name) })) }));
}
