import { useQueryClient } from "@tanstack/react-query";
import { Problem } from "leadgrains-client";
import { useEffect, useRef } from "react";
import { useSession } from "../../../app/session.tsx";
import { useLive } from "../../../live/live-provider.tsx";
import type { Reading } from "../../../live/reading.ts";
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
  const live = useLive(pipelineOf(scope));
  const wanted = live.value?.wanted;
  const key = JSON.stringify(pipelineKey(scope));
  useEffect(() => {
    if (!wanted || wanted.size === 0) return;
    const queryKey = ["live", ...JSON.parse(key) as unknown[]];
    if (wanted.size > tooMany) {
      void queries.invalidateQueries({ queryKey });
      return;
    }
    for (const [id, after] of wanted) {
      const mark = `${key} ${id}`;
      if (asked.current.size >= atOnce || asked.current.has(mark)) continue;
      asked.current.add(mark);
      const read = client.get("/leads/{id}", { path: { id }, query: { after } });
      void read.then(({ body, position }) => ({ lead: body, at: position.asOf }), (error) => (error instanceof Problem && error.status === 404 ? { lead: null, at: after } : null)).then((found) => {
        asked.current.delete(mark);
        queries.setQueryData<Reading<Pipeline>>(queryKey, (reading) => {
          if (!reading) return undefined;
          const next = found ? arrived(reading.value, id, found.lead, found.at) : reading.value;
          // Not to be had, or changed again meanwhile: then what is wanted is looked at anew.
          return { ...reading, value: next === reading.value ? { ...next, wanted: new Map(next.wanted) } : next };
        });
      });
    }
  }, [wanted, key, client, queries]);
  return live;
}
