/** What an import did, or when it only checked would do: an operation's `result`, as docs/operations.md tells. */
export interface ImportResult {
  readonly dryRun: boolean;
  readonly partial: boolean;
  readonly files: readonly ImportedFile[];
  readonly counts: Readonly<Record<string, Counted>>;
  readonly seconds: number;
}

export interface ImportedFile {
  readonly name: string;
  /** Null: the header was not recognised. */
  readonly kind: string | null;
  readonly rows: number;
  readonly failed: number;
}

export interface Counted {
  readonly created: number;
  readonly existing: number;
  readonly failed: number;
}
