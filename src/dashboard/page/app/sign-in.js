/** Exchanges a one-time code or a token for the session cookie. Looking at a link never uses it up: the button does. */
import { post } from "./api.js";
import { el } from "./dom.js";
import { frame } from "./frame.js";
import { t } from "./language.js";

/** @param {string|null} code of a one-time link */
export function signIn(context, code) {
  const state = { code, error: null };
  const view = { mount: () => frame(context, {}, el("main", { class: "narrow" }, state.code ? linkForm(state, view, context) : tokenForm(state, view, context))) };
  return view;
}

function linkForm(state, view, context) {
  return el("form", { class: "card sign-in", onsubmit: submit(state, view, context, () => ({ code: state.code })) },
    el("h1", {}, t("signIn.title")),
    el("p", {}, t("signIn.withLink")),
    trouble(state),
    el("button", { class: "primary", type: "submit", id: "confirm", "data-first": true }, t("signIn.confirm")));
}

function tokenForm(state, view, context) {
  const input = el("input", {
    id: "token", type: "password", autocomplete: "off", spellcheck: "false", required: true, maxlength: 200, "data-first": true,
    "aria-describedby": "token-hint", "aria-invalid": state.error ? "true" : null,
  });
  return el("form", { class: "card sign-in", onsubmit: submit(state, view, context, () => ({ token: input.value.trim() })) },
    el("h1", {}, t("signIn.title")),
    el("label", { for: "token" }, t("signIn.token")),
    input,
    el("p", { id: "token-hint", class: "hint" }, t("signIn.tokenHint")),
    trouble(state),
    el("button", { class: "primary", type: "submit" }, t("signIn.do")));
}

const trouble = (state) => state.error && el("p", { class: "notice", role: "alert" }, state.error());

function submit(state, view, context, credentials) {
  return async (event) => {
    event.preventDefault();
    const button = event.submitter ?? event.target.querySelector("button[type=submit]");
    button.disabled = true;
    try {
      await post("/sign-in", credentials());
      context.enter();
    } catch (error) {
      state.error = message(error);
      if (error.status === 401) state.code = null; // used up or too old: a token is the way left
      event.target.closest("main").closest(".frame").replaceWith(view.mount());
      document.getElementById("token")?.focus();
    }
  };
}

function message(error) {
  if (error.status === 401 || error.status === 400) return () => t("signIn.wrong");
  return error.code === "unreachable" ? () => t("error.unreachable") : () => t("error.other", { detail: error.message });
}
