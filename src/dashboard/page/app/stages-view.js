/** How many leads stand in each stage, and what they are worth. */
import { el, setText } from "./dom.js";
import { language, t, word } from "./language.js";
import { format } from "./money.js";
import { stages } from "./summary.js";

export function stagesView() {
  const rows = new Map(stages.map((stage) => [stage, row(stage)]));
  const list = el("ul", { class: "rows" }, ...[...rows.values()].map((row) => row.element));
  return {
    element: el("section", { class: "card", "aria-labelledby": "stages-title" }, el("h2", { id: "stages-title" }, t("pipeline")), list),
    draw({ summary }) {
      if (!summary) return;
      const most = Math.max(1, ...[...summary.stages.values()].map((row) => row.count));
      for (const [stage, { count, amounts }] of summary.stages) rows.get(stage).set(count, amounts, count / most);
    },
  };
}

function row(stage) {
  const count = el("span", { class: "count" }, "–");
  const amount = el("span", { class: "amount" });
  const bar = el("span", { class: "bar" });
  const element = el("li", { class: "row stage", "data-stage": stage },
    el("span", { class: "name" }, word("stage", stage)), el("span", { class: "track", "aria-hidden": "true" }, bar), count, amount);
  return {
    element,
    set(number, amounts, share) {
      element.dataset.count = number;
      setText(count, number.toLocaleString(language));
      setText(amount, format(amounts, language));
      bar.style.inlineSize = `${share * 100}%`;
    },
  };
}
