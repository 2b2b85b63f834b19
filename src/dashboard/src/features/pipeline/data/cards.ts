import type { Lead } from "../../../parts/moves/moves.ts";

/** So many that copying one of them costs nothing. */
const buckets = 256;

/** Leads by id that never change in place: another one shares nearly everything with it. */
export class Cards {
  private constructor(private readonly parts: readonly ReadonlyMap<string, Lead>[], readonly size: number) {}

  static of(leads: Iterable<Lead>): Cards {
    const parts = Array.from({ length: buckets }, () => new Map<string, Lead>());
    for (const lead of leads) parts[place(lead.id)]!.set(lead.id, lead);
    return new Cards(parts, parts.reduce((sum, part) => sum + part.size, 0));
  }

  get(id: string): Lead | undefined {
    return this.parts[place(id)]!.get(id);
  }

  with(lead: Lead): Cards {
    return this.replaced(lead.id, (part) => part.set(lead.id, lead));
  }

  without(id: string): Cards {
    return this.get(id) ? this.replaced(id, (part) => part.delete(id)) : this;
  }

  *[Symbol.iterator](): Generator<Lead> {
    for (const part of this.parts) yield* part.values();
  }

  private replaced(id: string, change: (part: Map<string, Lead>) => void): Cards {
    const at = place(id);
    const part = new Map(this.parts[at]);
    change(part);
    return new Cards(this.parts.with(at, part), this.size + part.size - this.parts[at]!.size);
  }
}

/** Ids differ most at their end. */
function place(id: string): number {
  let sum = 0;
  for (let at = Math.max(0, id.length - 4); at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) % buckets;
  return sum;
}
