/** How much each seller of the team carries, of what they can carry. */
import { el, setText } from "./dom.js";
import { t } from "./language.js";

/** From this share of the capacity on, a load is shown as heavy. */
const heavy = 0.9;

export function sellersView() {
  const rows = new Map();
  const list = el("ul", { class: "rows" });
  const none = el("p", { class: "hint" }, t("sellers.none"));
  return {
    element: el("section", { class: "card", "aria-labelledby": "sellers-title" }, el("h2", { id: "sellers-title" }, t("sellers")), none, list),
    draw({ summary }) {
      none.hidden = !summary || summary.sellers.size > 0;
      for (const seller of summary?.sellers.values() ?? []) {
        if (!rows.has(seller.id)) {
          rows.set(seller.id, row(seller));
          list.append(rows.get(seller.id).element);
        }
        rows.get(seller.id).set(seller);
      }
    },
  };
}

function row({ id, name }) {
  const load = el("span", { class: "count" });
  const bar = el("span", { class: "bar" });
  const element = el("li", { class: "row seller", "data-seller": id },
    el("span", { class: "name", title: name }, name ?? t("who.unknown")), el("span", { class: "track", "aria-hidden": "true" }, bar), load);
  return {
    element,
    set({ active, capacity }) {
      const share = capacity ? Math.min(1, active / capacity) : 0;
      element.dataset.active = active;
      element.classList.toggle("heavy", capacity != null && active >= capacity * heavy);
      setText(load, capacity == null ? t("sellers.noLimit", { active }) : t("sellers.load", { active, capacity }));
      bar.style.inlineSize = `${share * 100}%`;
    },
  };
}
