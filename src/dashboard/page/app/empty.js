/** Shown while a workspace has no team: how to get something to look at. */
import { el } from "./dom.js";
import { language, t } from "./language.js";

/** @param {number} leads that are there already, without a team */
export function emptyWorkspace(leads) {
  const card = leads === 0
    ? [el("h1", {}, t("empty.title")), el("p", {}, t("empty.demo")), command("./leadgrains demo"), el("p", {}, t("empty.import")), command("./leadgrains import leads.csv")]
    : [el("h1", {}, t("teamless.title")), el("p", {}, t("teamless.leads", { count: leads.toLocaleString(language) })), command("./leadgrains import sellers.csv leads.csv")];
  return el("main", { class: "narrow" }, el("section", { class: "card empty" }, ...card, el("p", { class: "hint" }, t("empty.live"))));
}

const command = (text) => el("pre", { tabindex: "0" }, el("code", {}, text));
