/** The one-time code behind the # (or ?) of a sign-in link; it is taken out of the address at once. */
export function takeCode(): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get("code") ?? new URLSearchParams(location.search).get("code");
  if (code || location.pathname === "/sign-in") history.replaceState(null, "", "/");
  return code;
}
