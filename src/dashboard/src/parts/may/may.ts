import type { Schema } from "leadgrains-client";
import type { Directory, Person } from "../../live/directory.ts";

type Me = Schema<"Me">;
type Role = Schema<"Role">;

/** Where a lead stands, as far as it says who may do something with it. */
type Placed = Pick<Schema<"LeadResource">, "ownerId" | "teamId">;

const importing: readonly Role[] = ["Administrator", "Manager", "Marketer", "Analyst", "ApiWriter"];
const writing: readonly Role[] = ["Administrator", "Manager", "Seller", "Marketer", "ApiWriter"];

// What the server decides, told beforehand: nothing is offered that would be refused.

export const mayImport = ({ role }: Me): boolean => importing.includes(role);
export const mayWrite = ({ role }: Me): boolean => writing.includes(role);
export const mayCreateLead = mayWrite;
export const mayReassign = ({ role }: Me): boolean => role === "Administrator" || role === "Manager";

/** Whether somebody may give it to others: from their own teams, or from the pool. */
export const mayHandOver = ({ ownerId, teamId }: Placed, directory: Directory, me: Me): boolean =>
  me.role === "Administrator" || (me.role === "Manager" && (!ownerId || manages(directory, me, teamId)));

/** Whether somebody may move a lead, judge it, and change what is written about it. */
export function mayMove({ ownerId, teamId }: Placed, directory: Directory, me: Me): boolean {
  switch (me.role) {
    case "Administrator": case "ApiWriter": return true;
    case "Manager": return !ownerId || ownerId === me.userId || manages(directory, me, teamId);
    case "Seller": return ownerId !== null && ownerId === me.userId;
    default: return false;
  }
}

/** The sellers to whom somebody may give leads: of teams they manage, of those below them, or all of them. */
export const takersFor = (directory: Directory, me: Me): readonly Person[] =>
  sellersOf(directory).filter(({ teamId }) => me.role === "Administrator" || manages(directory, me, teamId));

/** The sellers to whom somebody may give a new lead; whoever isn't among them gives it to the pool. */
export function ownersFor(directory: Directory, me: Me): readonly Person[] {
  switch (me.role) {
    case "ApiWriter": return sellersOf(directory);
    case "Seller": return sellersOf(directory).filter(({ id }) => id === me.userId);
    default: return mayReassign(me) ? takersFor(directory, me) : [];
  }
}

const sellersOf = ({ people }: Directory): readonly Person[] => [...people.values()].filter(({ role }) => role === "Seller");

function manages({ teams }: Pick<Directory, "teams">, { userId }: Pick<Me, "userId">, id: string | null, seen: readonly string[] = []): boolean {
  const team = id === null || seen.includes(id) ? undefined : teams.get(id);
  return team !== undefined && ((team.managerId !== null && team.managerId === userId) || manages({ teams }, { userId }, team.parentId, [...seen, team.id]));
}
