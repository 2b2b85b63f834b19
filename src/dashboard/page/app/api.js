/** The public HTTP contract, as this page uses it. The session cookie is sent by the browser. */

export class ApiError extends Error {
  constructor(status, code, detail) {
    super(detail ?? code);
    this.status = status;
    this.code = code;
  }
}

export const csrf = { "LeadGrains-Csrf": "1" };

export async function get(path) {
  return (await send(path, { headers: { Accept: "application/json" } })).json();
}

/** As `get`, with the `history` that its `asOf` belongs to: who watches from there hands it back. */
export async function snapshot(path) {
  const response = await send(path, { headers: { Accept: "application/json" } });
  return { ...(await response.json()), history: response.headers.get("LeadGrains-History") };
}

export async function post(path, body) {
  return send(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...csrf },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** All items of a list, however many pages it has. */
export async function all(path) {
  const items = [];
  let cursor = null;
  do {
    const page = await get(`${path}?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}

async function send(path, options) {
  let response;
  try {
    response = await fetch(path, { credentials: "same-origin", cache: "no-store", ...options });
  } catch {
    throw new ApiError(0, "unreachable");
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new ApiError(response.status, problem.code ?? `http.${response.status}`, problem.detail);
}
