import type { Schema } from "leadgrains-client";
import type { Directory, Person } from "../../../live/directory.ts";

/** The sellers to whom somebody may give leads: of teams they manage, of those below them, or all of them. */
export function takersFor({ people, teams }: Directory, { role, userId }: Schema<"Me">): readonly Person[] {
  const sellers = [...people.values()].filter((person) => person.role === "Seller");
  if (role === "Administrator") return sellers;
  const isManaged = (id: string | null, seen: readonly string[] = []): boolean => {
    const team = id === null || seen.includes(id) ? undefined : teams.get(id);
    return team !== undefined && ((team.managerId !== null && team.managerId === userId) || isManaged(team.parentId, [...seen, team.id]));
  };
  return sellers.filter(({ teamId }) => isManaged(teamId));
}

export const mayReassign = ({ role }: Schema<"Me">): boolean => role === "Administrator" || role === "Manager";
