import { useQueryClient } from "@tanstack/react-query";
import { Problem } from "leadgrains-client";
import type { Client } from "leadgrains-client";
import { useEffect, useRef } from "react";
import { useSession } from "../../../app/session.tsx";
import { useLive } from "../../../live/live-provider.tsx";
import { pauseAfter } from "../../../live/passing.ts";
import type { Reading } from "../../../live/reading.ts";
import type { Lead } from "../../../parts/moves/moves.ts";
import { arrived, pipelineKey, pipelineOf } from "./pipeline.ts";
import type { Pipeline } from "./pipeline.ts";
import type { Scope } from "./scope.ts";

const atOnce = 4;

/** From so many on, reading everything anew is quicker than one by one. */
const tooMany = 100;

/** The leads of a scope, kept true: what changes leave out is read as it is wanted. */
export function usePipeline(scope: Scope) {
  const { client } = useSession();
  const queries = useQueryClient();
  const asked = useRef(new Set<string>());
  const failed = useRef(new Map<string, { readonly times: number; readonly isResting: boolean }>());
  const live = useLive(pipelineOf(scope));
  const wanted = live.value?.wanted;
  const key = JSON.stringify(pipelineKey(scope));
  useEffect(() => {
    if (!wanted || wanted.size === 0) return;
    const queryKey = ["live", ...JSON.parse(key) as unknown[]];
    if (wanted.size > tooMany) {
      void queries.invalidateQueries({ queryKey }, { cancelRefetch: false }); // else it would never end while much happens
      return;
    }
    const look = (put: (pipeline: Pipeline) => Pipeline) => queries.setQueryData<Reading<Pipeline>>(queryKey, (reading) => reading && { ...reading, value: put(reading.value) });
    for (const [id, after] of wanted) {
      const mark = `${key} ${id}`;
      if (asked.current.size >= atOnce || asked.current.has(mark) || failed.current.get(mark)?.isResting) continue;
      asked.current.add(mark);
      void readLead(client, id, after).then((found) => {
        asked.current.delete(mark);
        failed.current.delete(mark);
        look((pipeline) => {
          const next = arrived(pipeline, id, found.lead, found.at);
          return next === pipeline ? anew(pipeline) : next; // changed again meanwhile
        });
      }, () => {
        const times = failed.current.get(mark)?.times ?? 0;
        asked.current.delete(mark);
        failed.current.set(mark, { times: times + 1, isResting: true });
        look(anew); // there may be others
        setTimeout(() => {
          failed.current.set(mark, { times: times + 1, isResting: false });
          look(anew);
        }, pauseAfter(times));
      });
    }
  }, [wanted, key, client, queries]);
  return live;
}

/** The same; what is wanted is looked at anew. */
const anew = (pipeline: Pipeline): Pipeline => ({ ...pipeline, wanted: new Map(pipeline.wanted) });

/** Null where it is not to be had (any more). */
async function readLead(client: Client, id: string, after: number): Promise<{ lead: Lead | null; at: number }> {
  try {
    const { body, position } = await client.get("/leads/{id}", { path: { id }, query: { after } });
    return { lead: body, at: position.asOf };
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return { lead: null, at: after };
    throw error;
  }
}
