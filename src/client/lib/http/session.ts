import { antiForgery } from "./credentials.ts";
import { Problem, Unreachable } from "./problem.ts";

/**
 * Exchanges a one-time code or a token for the session cookie; for pages of the same site.
 * @throws Problem `auth.invalid` when it is unknown, used or too old
 */
export const signIn = (secret: { code: string } | { token: string }): Promise<void> => post("/sign-in", JSON.stringify(secret));

/** Ends the session, and with it every watch under it. */
export const signOut = (): Promise<void> => post("/sign-out");

async function post(path: string, body?: string): Promise<void> {
  const headers = { "Content-Type": "application/json", ...antiForgery };
  const response = await fetch(path, { method: "POST", headers, credentials: "same-origin", ...(body === undefined ? {} : { body }) })
    .catch((error: unknown) => { throw new Unreachable(error); });
  if (!response.ok) throw await Problem.of(response);
}
