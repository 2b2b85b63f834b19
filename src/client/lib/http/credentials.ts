/**
 * Who asks: a program with a token (or a function that has the present one), or a page of the same site with the session
 * cookie that the browser sends by itself.
 */
export type Credentials = { readonly token: string | (() => string | Promise<string>) } | { readonly session: true };

/** What the server demands of the cookie: other sites' pages can't send it. */
export const antiForgery = { "LeadGrains-Csrf": "1" };

/** Headers that prove who asks. */
export async function proof(credentials: Credentials): Promise<Record<string, string>> {
  if ("session" in credentials) return antiForgery;
  const { token } = credentials;
  return { Authorization: `Bearer ${typeof token === "string" ? token : await token()}` };
}
