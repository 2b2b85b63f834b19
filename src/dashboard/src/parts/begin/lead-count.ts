import type { LiveQuery } from "../../live/live-provider.tsx";

/** How many leads there are; with none, a workspace is as good as empty. */
export const leadCount: LiveQuery<number> = {
  key: ["lead-count"],
  async read(client, { after, signal }) {
    const { body, position } = await client.get("/leads", { query: { limit: 1, count: true, after }, signal });
    return { value: body.total ?? 0, position };
  },
  fold: (count, { type }) => (type === "lead.created" || type === "lead.imported" ? count + 1 : count),
};
