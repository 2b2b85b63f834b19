import type { Client, Position } from "leadgrains-client";

interface Told {
  readonly position: Position;
}

interface Options {
  readonly query?: { readonly after?: number; readonly at?: unknown };
}

type Ask = (path: string, options?: Options) => Promise<Told>;

/**
 * A client that notes where its answers are true: those that were to reach a position, and previews, which can't be told one.
 * What is said of the past is passed over.
 */
export function noting(client: Client, after: number): { readonly noted: Client; asOf(): number } {
  let least = Infinity;
  const note = <T extends Told>(answer: T): T => {
    least = Math.min(least, positionOf(answer));
    return answer;
  };
  const read = (ask: Ask): Ask => async (path, options) => {
    const answer = await ask(path, options);
    return options?.query?.after === after && options.query.at === undefined ? note(answer) : answer;
  };
  const preview = (ask: Ask): Ask => async (path, options) => note(await ask(path, options));
  const { get, all, post } = client as unknown as Readonly<Record<"get" | "all" | "post", Ask>>;
  return { noted: { ...client, get: read(get), all: read(all), post: preview(post) } as unknown as Client, asOf: () => least };
}

/** Infinity where the route doesn't tell. */
function positionOf(answer: Told): number {
  try {
    return answer.position.asOf;
  } catch {
    return Infinity;
  }
}
