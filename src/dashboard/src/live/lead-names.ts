import type { Change, Client } from "leadgrains-client";
import { useEffect, useSyncExternalStore } from "react";
import type { Live } from "./live.ts";

export interface LeadName {
  readonly title: string | null;
  readonly account: string | null;
}

const atOnce = 4;

/** Names of leads that changes mention by id only: asked for while they are on the screen, a few at a time. */
export class LeadNames {
  private known: ReadonlyMap<string, LeadName> = new Map();
  private wanted: readonly string[] = [];
  private busy = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly client: Client, live: Live) {
    live.hear((changes) => this.learn(changes));
  }

  get = (): ReadonlyMap<string, LeadName> => this.known;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Those on the screen now. What has left it again is not asked for any more. */
  want(ids: readonly string[]): void {
    this.wanted = ids.filter((id) => !this.known.has(id));
    if (!this.busy) void this.ask();
  }

  private async ask(): Promise<void> {
    this.busy = true;
    while (this.wanted.length > 0) {
      const next = this.wanted.slice(0, atOnce);
      this.wanted = this.wanted.slice(atOnce);
      const found = await Promise.all(next.map(async (id): Promise<[string, LeadName]> => {
        const lead = await this.client.get("/leads/{id}", { path: { id } }).catch(() => null);
        return [id, { title: lead?.body.title ?? null, account: lead?.body.accountName ?? null }];
      }));
      this.set(found);
    }
    this.busy = false;
  }

  /** A new title is told by the change itself; another account is asked for. */
  private learn(changes: readonly Change[]): void {
    const renamed = changes.flatMap((change): [string, LeadName][] => {
      const known = this.known.get(change.entity.id);
      return known && change.type === "lead.details-changed" && change.data.title ? [[change.entity.id, { ...known, title: change.data.title }]] : [];
    });
    if (renamed.length > 0) this.set(renamed);
  }

  private set(names: readonly [string, LeadName][]): void {
    this.known = new Map([...this.known, ...names]);
    for (const listener of this.listeners) listener();
  }
}

/** @param ids of the leads that are on the screen */
export function useLeadNames(names: LeadNames, ids: readonly string[]): ReadonlyMap<string, LeadName> {
  const wanted = ids.join(" ");
  useEffect(() => names.want(wanted === "" ? [] : wanted.split(" ")), [names, wanted]);
  return useSyncExternalStore(names.subscribe, names.get);
}
