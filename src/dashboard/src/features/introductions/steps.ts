import type { Schema } from "leadgrains-client";
import type { TFunction } from "i18next";
import { isWeakest } from "./read.ts";

/** Below this a weakest link is worth a warning. */
const weak = 0.35;

/** What to ask whom, in sentences. */
export function steps(path: Schema<"PathResource">, t: TFunction): readonly string[] {
  const name = (text: string | null) => text ?? t("intro.unnamed");
  const { hops } = path;
  const [first, ...rest] = hops;
  if (!first) return [];
  const next = rest[0];
  const why = ({ why }: Schema<"HopResource">) => why.charAt(0).toLocaleLowerCase() + why.slice(1);
  const asked = next
    ? [t("intro.ask.first", { a: name(first.fromName), b: name(first.toName), c: name(next.toName), why: why(first) }),
      ...rest.map((hop) => t("intro.ask.next", { b: name(hop.fromName), c: name(hop.toName), why: why(hop) }))]
    : [t("intro.ask.direct", { a: name(first.fromName), b: name(first.toName), why: why(first) })];
  const weakest = hops.find((hop) => isWeakest(path, hop));
  return next && weakest && weakest.strength < weak ? [...asked, t("intro.ask.weak", { a: name(weakest.fromName), b: name(weakest.toName) })] : asked;
}
