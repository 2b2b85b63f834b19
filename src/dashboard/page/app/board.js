/** A team's board: its summary and its last changes, from a snapshot and then from the watched changes. */
import { all, snapshot } from "./api.js";
import { boardView } from "./board-view.js";
import { Names } from "./names.js";
import { follow, isAvailable } from "./live.js";
import { latestChanges, loadSummary } from "./snapshot.js";
import { fold } from "./summary.js";

const keptChanges = 60;
const teamKey = "leadgrains.team";

/** @param me the answer of `GET /me` */
export function board(context, me) {
  const model = { me, teams: null, team: null, summary: null, changes: [], connection: "connecting", isLive: isAvailable(), trouble: null, teamless: 0 };
  model.names = new Names(() => view.draw());
  const view = boardView(context, model, { onTeam: (id) => choose(id), onTeams: () => refreshTeams() });
  let stopFollowing = () => {};
  let turn = 0; // what comes back from an earlier choice is passed over

  const loadTeams = async () => (await all("/api/v1/teams")).sort((a, b) => a.name.localeCompare(b.name));

  /** Teams that came since. */
  async function refreshTeams() {
    model.teams = await loadTeams().catch(() => model.teams);
    view.draw();
  }

  async function load() {
    model.teams = await loadTeams();
    await model.names.loadUsers();
    const remembered = localStorage.getItem(teamKey);
    const own = model.teams.find((team) => team.id === remembered) ?? model.teams.find((team) => team.managerId === me.userId) ?? model.teams[0];
    if (own) await choose(own.id);
    else await awaitFirstTeam();
  }

  async function choose(id) {
    const mine = ++turn;
    stopFollowing();
    localStorage.setItem(teamKey, id);
    Object.assign(model, { team: id, trouble: null, summary: null, changes: [], connection: model.isLive ? "connecting" : "unavailable" });
    view.mountAgain();
    await attempt(async () => {
      const summary = await loadSummary(id);
      for (const seller of summary.sellers.values()) model.names.learnUser(seller.id, seller.name);
      const changes = await latestChanges(`team:${id}`, summary.asOf, keptChanges);
      if (mine !== turn) return;
      Object.assign(model, { summary, changes });
      for (const change of changes) model.names.learnFrom(change);
      view.draw();
      watch([`team:${id}`], summary, () => choose(id), take);
    });
  }

  /** Nothing to show a board of: wait for the first team. */
  async function awaitFirstTeam() {
    const mine = turn;
    const { total, asOf, history } = await snapshot("/api/v1/leads?limit=1&count=true");
    if (mine !== turn) return;
    model.teamless = total;
    view.mountAgain();
    watch(["workspace"], { asOf, history }, restart, (change) => {
      if (change.type === "team.created") restart();
    });
  }

  function watch(topics, { asOf, history }, onTooOld, onChange) {
    stopFollowing();
    if (!model.isLive) return;
    stopFollowing = follow({
      topics, after: asOf, history, onTooOld, onEnded: context.enter,
      onState(state) {
        model.connection = state;
        view.draw();
      },
      onBatch(batch) {
        batch.changes.forEach(onChange);
        if (batch.changes.length === 0 && model.team) void refreshTeams(); // it is quiet: a good moment
        view.draw();
      },
    });
  }

  function take(change) {
    if (change.seq <= model.summary.asOf) return;
    fold(model.summary, change);
    model.names.learnFrom(change);
    model.changes = [change, ...model.changes].slice(0, keptChanges);
  }

  /** What fails is said and tried again; without a session there is nothing to try. */
  async function attempt(work) {
    const mine = turn;
    try {
      await work();
    } catch (error) {
      if (error.status === 401) return context.toSignIn();
      model.trouble = error;
      view.mountAgain();
      setTimeout(() => mine === turn && context.enter(), 3000);
    }
  }

  function restart() {
    stopFollowing();
    void attempt(load);
  }

  restart();
  return {
    mount: view.mount,
    stop() {
      turn++;
      stopFollowing();
    },
  };
}
