/** Names of people and leads that changes mention by id only. */
import { all, get } from "./api.js";

export class Names {
  #users = new Map();
  #leads = new Map();
  #wanted = [];
  #busy = false;
  #lookedFor = new Set();

  /** @param {() => void} onLearned */
  constructor(onLearned) {
    this.onLearned = onLearned;
  }

  user(id) {
    if (!this.#users.has(id)) void this.#learnOf(id);
    return this.#users.get(id);
  }

  lead = (id) => this.#leads.get(id);

  /** What a change says by itself. */
  learnFrom(change) {
    if (change.by.name) this.#users.set(change.by.id, change.by.name);
    if (change.type === "user.created") this.#users.set(change.data.id, change.data.name);
  }

  learnUser = (id, name) => this.#users.set(id, name);

  async loadUsers() {
    for (const user of await all("/api/v1/users")) this.learnUser(user.id, user.name);
  }

  /** The leads on the screen now. Those that have left it again are not asked for any more. */
  want(leads) {
    this.#wanted = leads.filter((id) => !this.#leads.has(id));
    if (!this.#busy) void this.#ask();
  }

  /** Somebody new: everybody is asked for anew, once per newcomer. */
  async #learnOf(id) {
    if (!id?.startsWith("usr_") || this.#lookedFor.has(id)) return;
    this.#lookedFor.add(id);
    await this.loadUsers().catch(() => {});
    this.onLearned();
  }

  async #ask() {
    this.#busy = true;
    while (this.#wanted.length > 0) {
      const next = this.#wanted.splice(0, 4);
      await Promise.all(next.map((id) => this.#askFor(id)));
      this.onLearned();
    }
    this.#busy = false;
  }

  async #askFor(id) {
    const lead = await get(`/api/v1/leads/${encodeURIComponent(id)}`).catch(() => null);
    this.#leads.set(id, { title: lead?.title ?? null, account: lead?.accountName ?? null });
  }
}
