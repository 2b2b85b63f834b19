import type { Change, Client, Position, Schema } from "leadgrains-client";
import { earliest } from "./reading.ts";
import type { Reading } from "./reading.ts";

export interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly role: Schema<"Role">;
  readonly teamId: string | null;
  readonly capacity: number | null;
}

export interface Team {
  readonly id: string;
  readonly name: string | null;
  readonly parentId: string | null;
  readonly managerId: string | null;
}

/** Who works here: what every page needs to call people by their names. */
export interface Directory {
  readonly people: ReadonlyMap<string, Person>;
  readonly teams: ReadonlyMap<string, Team>;
}

export const directoryKey = ["directory"];

export async function readDirectory(client: Client, signal: AbortSignal): Promise<{ reading: Reading<Directory>; position: Position }> {
  const query = { limit: 200 };
  const [people, teams] = await Promise.all([client.all("/users", { query, signal }), client.all("/teams", { query, signal })]);
  const position = earliest([people.position, teams.position]);
  const value: Directory = { people: byId(people.items), teams: byId(teams.items) };
  return { reading: { value, asOf: position.asOf, fold }, position };
}

/** Ids of people and teams are never null where they are the resource's own; the document can't say so. */
const byId = <T extends { readonly id: string | null }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id!, item as T & { readonly id: string }]));

const put = <T extends { readonly id: string }>(all: ReadonlyMap<string, T>, one: T) => new Map(all).set(one.id, one);

function fold(directory: Directory, change: Change): Directory {
  const { people, teams } = directory;
  switch (change.type) {
    case "user.created": {
      const { id, name, role, teamId = null, capacity = null } = change.data;
      return { teams, people: put(people, { id, name, role, teamId, capacity }) };
    }
    case "user.capacity-changed": {
      const person = people.get(change.data.id);
      return person ? { teams, people: put(people, { ...person, capacity: change.data.capacity }) } : directory;
    }
    case "team.created": {
      const { id, name, parentId = null, managerId = null } = change.data;
      return { people, teams: put(teams, { id, name, parentId, managerId }) };
    }
    default:
      return directory;
  }
}
