/** The last changes as sentences, newest first. */
import { el } from "./dom.js";
import { language, t } from "./language.js";
import { remarks, sentence } from "./sentences.js";

export function feedView() {
  const list = el("ol", { class: "feed", role: "log", "aria-labelledby": "feed-title", tabindex: "0" });
  const none = el("p", { class: "hint" }, t("changes.none"));
  const lines = new Map();
  return {
    element: el("section", { class: "card changes", "aria-labelledby": "feed-title" }, el("h2", { id: "feed-title" }, t("changes")), none, list),
    draw({ changes, names, summary }) {
      none.hidden = !summary || changes.length > 0;
      const isFirst = lines.size === 0;
      for (const change of changes.toReversed()) {
        if (!lines.has(change.seq)) lines.set(change.seq, line(list, change, !isFirst));
        lines.get(change.seq).say(names);
      }
      forget(lines, changes.at(-1)?.seq ?? 0);
      names.want(changes.filter((change) => change.entity.kind === "Lead").map((change) => change.entity.id));
    },
  };
}

function line(list, change, isNew) {
  const text = el("p", { class: "sentence" });
  const extra = el("p", { class: "remarks" });
  const element = el("li", { "data-seq": change.seq, class: isNew ? "new" : null },
    el("span", { class: "when" }, el("time", { datetime: change.at, title: full(change.at) }, when(change.at)), el("span", { class: "seq" }, `#${change.seq}`)), text, extra);
  list.prepend(element);
  let said = null;
  return {
    element,
    say(names) {
      const pieces = sentence(change, names);
      const more = remarks(change, names);
      const now = JSON.stringify([pieces, more]);
      if (said === now) return;
      said = now;
      text.replaceChildren(...pieces.map((piece) => el("span", { class: piece.role, "data-stage": piece.value }, piece.text)));
      extra.replaceChildren(...more.map((remark) => el("span", {}, remark)));
      extra.hidden = more.length === 0;
    },
  };
}

function forget(lines, oldest) {
  for (const [seq, { element }] of lines) {
    if (seq >= oldest) continue;
    element.remove();
    lines.delete(seq);
  }
}

function when(at) {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  const style = isToday ? { hour: "2-digit", minute: "2-digit", second: "2-digit" } : { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" };
  return new Intl.DateTimeFormat(language, { ...style, hourCycle: "h23" }).format(date);
}

const full = (at) => new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "medium" }).format(new Date(at));
