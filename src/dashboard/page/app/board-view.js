/** Draws a board's model; at most once a frame, however much happens. */
import { el, setText } from "./dom.js";
import { emptyWorkspace } from "./empty.js";
import { feedView } from "./feed-view.js";
import { frame } from "./frame.js";
import { t } from "./language.js";
import { sellersView } from "./sellers-view.js";
import { stagesView } from "./stages-view.js";
import { totalsView } from "./totals-view.js";

export function boardView(context, model, listeners) {
  let root = null;
  let parts = [];
  let asked = false;

  function mount() {
    const state = stateView(model);
    const choice = model.teams?.length ? [teamChoice(listeners)] : [];
    const main = content(model);
    parts = [...choice, state, ...main.parts];
    root = frame(context, { controls: [...choice, state].map((part) => part.element), name: model.me.name ?? "–" }, main.element);
    drawNow();
    return root;
  }

  function draw() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(drawNow);
  }

  function drawNow() {
    asked = false;
    for (const part of parts) part.draw(model);
  }

  return {
    mount,
    draw,
    mountAgain() {
      if (root?.isConnected) root.replaceWith(mount());
    },
  };
}

function content(model) {
  if (model.trouble) return { element: el("main", { class: "narrow" }, el("p", { class: "notice", role: "alert" }, troubleText(model.trouble))), parts: [] };
  if (model.teams === null) return { element: el("main", { "aria-busy": "true" }), parts: [] };
  if (model.teams.length === 0) return { element: emptyWorkspace(model.teamless), parts: [] };
  const parts = [totalsView(), stagesView(), sellersView(), feedView()];
  const [totals, stages, sellers, feed] = parts.map((part) => part.element);
  const element = el("main", { class: "board" },
    model.isLive ? null : el("p", { class: "notice wide", role: "alert" }, t("live.missing")),
    el("div", { class: "figures" }, totals, stages, sellers), feed);
  return { element, parts };
}

const troubleText = (error) => (error.code === "unreachable" ? t("error.unreachable") : t("error.other", { detail: error.message }));

function teamChoice({ onTeam, onTeams }) {
  const select = el("select", { id: "team", onchange: () => onTeam(select.value), onfocus: onTeams });
  let shown = "";
  return {
    element: el("label", { class: "team" }, el("span", { class: "visually-hidden" }, t("team")), select),
    draw({ teams, team }) {
      const now = JSON.stringify([teams.map(({ id, name }) => [id, name]), team]);
      if (shown === now) return;
      shown = now;
      select.replaceChildren(...teams.map(({ id, name }) => el("option", { value: id, selected: id === team }, name)));
    },
  };
}

function stateView(model) {
  const label = el("span", {});
  const element = el("span", { class: "state", id: "state", role: "status" }, el("span", { class: "dot", "aria-hidden": "true" }), label);
  return {
    element,
    draw() {
      const state = model.isLive ? model.connection : "unavailable";
      element.dataset.state = state;
      setText(label, t(`state.${state}`));
    },
  };
}
