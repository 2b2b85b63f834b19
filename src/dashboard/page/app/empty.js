/** Shown while a workspace has no team: how to get something to look at. */
import { el } from "./dom.js";
import { t } from "./language.js";

export function emptyWorkspace() {
  return el("main", { class: "narrow" },
    el("section", { class: "card empty" },
      el("h1", {}, t("empty.title")),
      el("p", {}, t("empty.demo")), command("./leadgrains demo"),
      el("p", {}, t("empty.import")), command("./leadgrains import leads.csv"),
      el("p", { class: "hint" }, t("empty.live"))));
}

const command = (text) => el("pre", { tabindex: "0" }, el("code", {}, text));
