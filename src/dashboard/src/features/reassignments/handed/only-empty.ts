interface Policies {
  createPolicy(name: "default", rules: { createHTML(text: string): string | null }): unknown;
}

/**
 * The page's policy lets no text become a part of it. What draws plots empties its place by writing an empty one: that, and
 * nothing else, is let through. Browsers that know no such policies need none.
 */
export function allowOnlyEmpty(): void {
  (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy("default", { createHTML: (text) => (text === "" ? text : null) });
}
