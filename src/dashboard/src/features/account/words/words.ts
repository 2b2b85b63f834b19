import type { Words } from "../../../app/feature.ts";
import { words as account } from "./account.ts";
import { words as committee } from "./committee.ts";
import { words as dossier } from "./dossier.ts";
import { words as graph } from "./graph.ts";
import { words as needs } from "./needs.ts";

const all: readonly Words[] = [account, dossier, committee, graph, needs];

export const words: Words = { en: Object.assign({}, ...all.map(({ en }) => en)), zh: Object.assign({}, ...all.map(({ zh }) => zh)) };
