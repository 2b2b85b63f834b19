import { Problem } from "leadgrains-client";
import type { Answer, Client, FieldError } from "leadgrains-client";
import { useState } from "react";
import { useSession } from "../../app/session.tsx";
import { useReason } from "../../shell/trouble.tsx";

/** A command from a page: one at a time, and what the server refuses is told where it was given. */
export interface Commanding {
  readonly busy: boolean;
  /** Why the last one was refused, for people; null before and after a success. */
  readonly refusal: string | null;
  /** What exactly was wrong with it, by its place in the command's body. */
  readonly errors: readonly FieldError[];
  /** @returns what the server answered, or null when it refused. */
  run<T>(command: (client: Client) => Promise<Answer<T>>): Promise<Answer<T> | null>;
  /** Forgets the refusal. */
  clear(): void;
}

export function useCommand(): Commanding {
  const { client } = useSession();
  const reason = useReason();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  return {
    busy,
    refusal: failure === null ? null : reason(failure),
    errors: failure instanceof Problem ? failure.errors : [],
    clear: () => setFailure(null),
    async run(command) {
      setBusy(true);
      setFailure(null);
      try {
        return await command(client);
      } catch (error) {
        setFailure(error);
        return null;
      } finally {
        setBusy(false);
      }
    },
  };
}
