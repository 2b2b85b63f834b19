import type { Change } from "leadgrains-client";

/** Whether a change bears one of these topics, e.g. `lead:{id}`. */
export const bears = (change: Change, ...topics: readonly string[]): boolean => topics.some((topic) => change.topics.includes(topic));
