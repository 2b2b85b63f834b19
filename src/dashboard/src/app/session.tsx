import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Problem, createClient, signOut } from "leadgrains-client";
import type { Client, Schema } from "leadgrains-client";
import { createContext, useCallback, useContext, useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SignIn } from "../features/sign-in/sign-in.tsx";
import { Trouble } from "../shell/trouble.tsx";

export interface Session {
  readonly client: Client;
  readonly me: Schema<"Me">;
  /** Ends the session, and with it the watch. */
  leave(): Promise<void>;
  /** Asks the server again who this is. */
  check(): void;
}

const Context = createContext<Session | null>(null);

export function useSession(): Session {
  return useContext(Context)!;
}

/** Whoever has a session goes on; everybody else signs in. @param code of a one-time link */
export function SessionGate({ code, children }: { code: string | null; children: ReactNode }) {
  const { i18n } = useTranslation();
  const queries = useQueryClient();
  const client = useClient(i18n.language);
  const [unused, setUnused] = useState(code);
  const who = useQuery({
    queryKey: ["me"], enabled: unused === null, retry: false, staleTime: Infinity,
    queryFn: async ({ signal }) => (await client.get("/me", { signal })).body,
    refetchInterval: (query) => (query.state.error && !isOut(query.state.error) ? 3000 : false),
  });
  const check = useCallback(() => void queries.refetchQueries({ queryKey: ["me"] }), [queries]);
  const leave = useCallback(async () => {
    await signOut().catch(() => {});
    await queries.resetQueries({ queryKey: ["me"] }); // nobody any more: what is shown goes, the watch with it
  }, [queries]);

  if (unused !== null) return <SignIn code={unused} onDone={() => setUnused(null)} />;
  if (isOut(who.error)) return <SignIn code={null} onDone={check} />;
  if (who.data) return <Context value={{ client, me: who.data, leave, check }}>{children}</Context>;
  return who.error ? <Trouble error={who.error} onRetry={check} /> : null;
}

const isOut = (error: Error | null) => error instanceof Problem && error.status === 401;

/** One for the life of the page: texts that the server makes are asked for in the language of the page. */
function useClient(language: string): Client {
  const [clients] = useState(() => new Map<string, Client>());
  if (!clients.has(language)) clients.set(language, createClient({ session: true, language }));
  return clients.get(language)!;
}
