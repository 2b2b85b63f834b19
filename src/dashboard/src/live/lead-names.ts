import type { Change, Client } from "leadgrains-client";
import { useEffect, useSyncExternalStore } from "react";
import type { Live } from "./live.ts";
import { mayPass, pauseAfter } from "./passing.ts";

export interface LeadName {
  readonly title: string | null;
  readonly account: string | null;
}

const atOnce = 4;

/** So many that are not on the screen any more are kept: it may come back to them. */
const spare = 300;

/** Names of leads that changes mention by id only: asked for while they are on the screen, a few at a time. */
export class LeadNames {
  private known: ReadonlyMap<string, LeadName> = new Map();
  /** Known, but not as they are called now. */
  private readonly old = new Set<string>();
  private shown: readonly string[] = [];
  private busy = false;
  private failed = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly client: Client, private readonly live: Live) {
    live.hear((changes) => this.learn(changes));
  }

  get = (): ReadonlyMap<string, LeadName> => this.known;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Those on the screen now. What has left it again is not asked for any more. */
  want(ids: readonly string[]): void {
    this.shown = ids;
    if (!this.busy) void this.ask();
  }

  private async ask(): Promise<void> {
    this.busy = true;
    for (let next = this.next(); next.length > 0; next = this.next()) {
      for (const id of next) this.old.delete(id);
      const found = await Promise.all(next.map((id) => this.read(id)));
      this.set(found.filter((one) => one !== null));
      this.failed = found.includes(null) ? this.failed + 1 : 0;
      if (this.failed > 0) await new Promise((resolve) => setTimeout(resolve, pauseAfter(this.failed - 1)));
    }
    this.busy = false;
  }

  private next(): readonly string[] {
    return this.shown.filter((id) => this.old.has(id) || !this.known.has(id)).slice(0, atOnce);
  }

  /** @returns null when it may be told later; a lead that is not to be had has no name */
  private async read(id: string): Promise<[string, LeadName] | null> {
    try {
      const { body } = await this.client.get("/leads/{id}", { path: { id }, query: { after: this.live.position } });
      return [id, { title: body.title, account: body.accountName }];
    } catch (error) {
      if (!mayPass(error)) return [id, { title: null, account: null }];
      if (this.known.has(id)) this.old.add(id);
      return null;
    }
  }

  /** A new title is told by the change itself; another account is asked for. */
  private learn(changes: readonly Change[]): void {
    const renamed: [string, LeadName][] = [];
    for (const { type, data, entity: { id } } of changes) {
      const known = this.known.get(id);
      if (!known) continue;
      if (type === "lead.account-set") this.old.add(id);
      if (type === "lead.details-changed" && data.title) renamed.push([id, { ...known, title: data.title }]);
    }
    if (renamed.length > 0) this.set(renamed);
    if (this.old.size > 0 && !this.busy) void this.ask();
  }

  private set(names: readonly [string, LeadName][]): void {
    const known = new Map([...this.known, ...names]);
    const shown = new Set(this.shown);
    for (const id of known.keys()) {
      if (known.size <= shown.size + spare) break;
      if (shown.has(id)) continue;
      known.delete(id);
      this.old.delete(id);
    }
    this.known = known;
    for (const listener of this.listeners) listener();
  }
}

/** @param ids of the leads that are on the screen */
export function useLeadNames(names: LeadNames, ids: readonly string[]): ReadonlyMap<string, LeadName> {
  const wanted = ids.join(" ");
  useEffect(() => names.want(wanted === "" ? [] : wanted.split(" ")), [names, wanted]);
  return useSyncExternalStore(names.subscribe, names.get);
}
