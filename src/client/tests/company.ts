import type { Client } from "../lib/index.ts";

export const recognitions = ["Unaware", "AwareNotActing", "Wavering", "WantsToSolve"] as const;
export const stances = ["Unknown", "Open", "Interested", "PrefersCompetitor", "RejectsUs"] as const;

/** Records so many leads and answers their ids. */
export async function leads(client: Client, count: number): Promise<string[]> {
  const made = await Promise.all(Array.from({ length: count }, (_, i) =>
    client.post("/leads", { body: { title: `Lead ${i}`, source: { channel: "call" } } })));
  return made.map((answer) => answer.body.id);
}

/** Commands that each change something: every lead meets each pair of recognition and stance in turn. @returns their positions */
export async function assess(client: Client, ids: readonly string[], commands: number, callers = 16): Promise<number[]> {
  const seqs: number[] = [];
  let next = 0;
  await Promise.all(Array.from({ length: callers }, async () => {
    for (let i = next++; i < commands; i = next++) {
      const round = Math.floor(i / ids.length) + 1;
      const body = { recognition: recognitions[round % 4]!, stance: stances[Math.floor(round / 4) % 5]! };
      const answer = await client.post("/leads/{id}/assess", { path: { id: ids[i % ids.length]! }, body });
      seqs.push(answer.seq!);
    }
  }));
  return seqs;
}
