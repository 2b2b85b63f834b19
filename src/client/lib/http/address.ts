type Simple = string | number | boolean | null | undefined;

/** The address of a route: its parameters put in, filters that are not given left out. */
export function address(path: string, inPath: object = {}, query: object = {}): string {
  const values = inPath as Record<string, Simple>;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const filters = new URLSearchParams();
  for (const [name, value] of Object.entries(query as Record<string, Simple | Simple[]>)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null) filters.append(name, String(one));
  }
  return `/api/v1${filled}${filters.size > 0 ? `?${filters}` : ""}`;
}
