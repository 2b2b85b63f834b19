/** The three figures asked for first. */
import { el, setText } from "./dom.js";
import { language, t } from "./language.js";
import { format } from "./money.js";
import { activeStages } from "./summary.js";

export function totalsView() {
  const active = tile("total.active");
  const pipeline = tile("total.pipeline");
  const won = tile("total.won");
  return {
    element: el("dl", { class: "totals" }, active.element, pipeline.element, won.element),
    draw({ summary }) {
      if (!summary) return;
      const open = activeStages.map((stage) => summary.stages.get(stage));
      active.set(open.reduce((sum, row) => sum + row.count, 0).toLocaleString(language));
      pipeline.set(format(sumOf(open), language) || "0");
      won.set(format(summary.stages.get("Won").amounts, language) || "0");
    },
  };
}

function tile(label) {
  const value = el("dd", {}, "–");
  return { element: el("div", { class: "card tile" }, el("dt", {}, t(label)), value), set: (text) => setText(value, text) };
}

function sumOf(rows) {
  const sums = new Map();
  for (const row of rows) for (const [currency, units] of row.amounts) sums.set(currency, (sums.get(currency) ?? 0n) + units);
  return sums;
}
