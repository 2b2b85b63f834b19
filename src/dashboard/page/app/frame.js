/** What is around every view: the name, the language, and who is signed in. */
import { post } from "./api.js";
import { el } from "./dom.js";
import { language, t } from "./language.js";

/** @param {{controls?: Node[], name?: string}} parts what a view puts into the header */
export function frame(context, parts, main) {
  return el("div", { class: "frame" },
    el("header", { class: "top" },
      el("span", { class: "brand" }, el("img", { src: "/icon.svg", alt: "", width: 28, height: 28 }), "LeadGrains"),
      ...(parts.controls ?? []),
      el("span", { class: "account" },
        parts.name && el("span", { class: "me" }, parts.name),
        languageSwitch(context),
        parts.name && el("button", { class: "plain", id: "sign-out", onclick: () => signOut(context) }, t("signOut")))),
    main);
}

function languageSwitch(context) {
  const other = language === "en" ? "zh-CN" : "en";
  return el("button", { class: "plain", id: "language", lang: other, title: t("language.switch"), onclick: context.otherLanguage }, t("language.other"));
}

async function signOut(context) {
  await post("/sign-out").catch(() => {});
  context.toSignIn();
}
