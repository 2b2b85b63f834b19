/** What exactly is wrong. */
export interface FieldError {
  /** JSON pointer into the body, `?name` for a query parameter, or a header's name. */
  readonly pointer: string;
  /** Stable, e.g. `required`. */
  readonly code: string;
  /** For people, in English. */
  readonly message: string;
}

/** The server refuses. Decide on `code`: it is stable. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly traceId?: string | undefined,
    /** Seconds after which to try again, where the server says so. */
    readonly retryAfter?: number | undefined,
  ) {
    super(`${code}: ${detail}`);
  }

  /** Of an answer that is none of success; what something in between answered has the code `http.<status>`. */
  static async of(response: Response): Promise<Problem> {
    const text = await response.text();
    const retryAfter = Number(response.headers.get("Retry-After")) || undefined;
    try {
      const { code, detail, errors, traceId } = JSON.parse(text);
      if (typeof code === "string") return new Problem(response.status, code, detail ?? "", errors ?? [], traceId, retryAfter);
    } catch {
      // Not from our server.
    }
    return new Problem(response.status, `http.${response.status}`, text.slice(0, 200), [], undefined, retryAfter);
  }
}

/** No answer came, or it broke off: whether a command was done is not known. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
  readonly code = "unreachable";

  constructor(cause: unknown) {
    super("the server can't be reached", { cause });
  }
}
