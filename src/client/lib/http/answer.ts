/** A place in the log: what was read is true there, and a watch can begin there. */
export interface Position {
  readonly asOf: number;
  /** The history that the position belongs to: it is another one after the store was restored from a backup. */
  readonly history?: string | undefined;
}

/** An answer with what its headers tell. */
export interface Answer<T> {
  readonly body: T;
  readonly status: number;
  /** Version of the resource: to be handed back as `version` of a command. */
  readonly version?: number | undefined;
  /** Of a command: the position of its change. */
  readonly seq?: number | undefined;
  /** Of a read: where it is true, to watch from. Throws where the route doesn't tell. */
  readonly position: Position;
  /** Whether the command had been done before, and this is its first outcome. */
  readonly replayed: boolean;
  /** Of what was created, or of the operation under way. */
  readonly location?: string | undefined;
}

/** Reads an answer of success to its end. */
export async function answered<T>(response: Response): Promise<Answer<T>> {
  const { headers, status } = response;
  const text = await response.text();
  const body = text === "" ? undefined : headers.get("Content-Type")?.includes("json") ? JSON.parse(text) : text;
  const asOf = body?.asOf ?? number(headers.get("LeadGrains-As-Of"));
  return {
    body,
    status,
    version: number(headers.get("ETag")?.replaceAll('"', "")),
    seq: number(headers.get("LeadGrains-Seq")),
    replayed: headers.get("Idempotent-Replayed") === "true",
    location: headers.get("Location") ?? undefined,
    get position() {
      if (asOf === undefined) throw new Error("this answer tells no position");
      return { asOf, history: headers.get("LeadGrains-History") ?? undefined };
    },
  };
}

function number(text: string | null | undefined): number | undefined {
  return text ? Number(text) : undefined;
}
