/** Starts the page: whoever has a session sees the board, everybody else signs in. */
import { ApiError, get } from "./api.js";
import { board } from "./board.js";
import { el } from "./dom.js";
import { language, switchLanguage, t } from "./language.js";
import { frame } from "./frame.js";
import { signIn } from "./sign-in.js";

const root = document.getElementById("page");
let shown = null;

/** @param {{mount(): Node, stop?(): void}} view */
function show(view) {
  shown?.stop?.();
  shown = view;
  mount();
}

function mount() {
  document.documentElement.lang = language;
  root.replaceChildren(shown.mount());
  root.querySelector("[data-first]")?.focus();
}

export const context = {
  enter: () => void enter(),
  toSignIn: () => show(signIn(context, null)),
  otherLanguage() {
    switchLanguage();
    mount();
    document.getElementById("language").focus();
  },
};

async function enter() {
  try {
    show(board(context, await get("/api/v1/me")));
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) context.toSignIn();
    else show(trouble(error));
  }
}

/** The server is away, or answers strangely: said, with a way on. */
function trouble(error) {
  const text = () => (error.code === "unreachable" ? t("error.unreachable") : t("error.other", { detail: error.message }));
  const timer = setTimeout(context.enter, 3000);
  return {
    mount: () => frame(context, {}, el("main", { class: "narrow" },
      el("p", { class: "notice", role: "alert" }, text()),
      el("button", { class: "primary", onclick: context.enter }, t("error.retry")))),
    stop: () => clearTimeout(timer),
  };
}

/** A one-time code stands behind the # (or ?) of the link; it is taken out of the address at once. */
function takeCode() {
  const code = new URLSearchParams(location.hash.slice(1)).get("code") ?? new URLSearchParams(location.search).get("code");
  if (code || location.pathname !== "/") history.replaceState(null, "", "/");
  return code;
}

const code = takeCode();
if (code) show(signIn(context, code));
else context.enter();
