import { words as both } from "../app/feature.ts";
import { en } from "./words/en.ts";
import { zh } from "./words/zh.ts";

/** What every feature speaks of: people, leads, stages, and changes as sentences. */
export const words = both(en, zh);
