import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Problem, createClient, signOut } from "leadgrains-client";
import type { Client, Schema } from "leadgrains-client";
import { createContext, useCallback, useContext, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SignIn } from "../features/sign-in/sign-in.tsx";
import { toast } from "../shell/toasts.tsx";
import { Trouble } from "../shell/trouble.tsx";
import { useLastError } from "./last-error.ts";

export interface Session {
  readonly client: Client;
  readonly me: Schema<"Me">;
  /** Ends the session, and with it the watch. */
  leave(): Promise<void>;
  /** Asks the server again who this is. */
  check(): void;
}

const Context = createContext<Session | null>(null);

const key = ["me"];

export function useSession(): Session {
  return useContext(Context)!;
}

/** Whoever has a session goes on; everybody else signs in. @param code of a one-time link */
export function SessionGate({ code, children }: { code: string | null; children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const client = useClient(i18n.language);
  const [unused, setUnused] = useState(code);
  const who = useQuery({
    queryKey: key, enabled: unused === null, retry: false, staleTime: Infinity,
    queryFn: async ({ signal }) => (await client.get("/me", { signal })).body,
    refetchInterval: (query) => (query.state.error && !isOut(query.state.error) ? 3000 : false),
  });
  const check = useCallback(() => void queries.refetchQueries({ queryKey: key }), [queries]);
  const leave = useCallback(async () => {
    try {
      await signOut();
    } catch (error) {
      if (!isOut(error)) return toast(t("signOut.failed"), "failed");
    }
    await queries.resetQueries({ queryKey: key }); // nobody any more: what is shown goes, the watch with it
  }, [queries, t]);
  const error = useLastError(key, who);
  const isHere = unused === null && !isOut(error);
  const isReady = useOwnPages(isHere ? who.data?.id : undefined);

  if (unused !== null) return <SignIn code={unused} onDone={() => setUnused(null)} />;
  if (!isHere) return <SignIn code={null} onDone={check} />;
  if (who.data) return isReady && <Context value={{ client, me: who.data, leave, check }}>{children}</Context>;
  return error && <Trouble error={error} onRetry={check} />;
}

/** What was read for somebody is forgotten before anybody else sees a page. @param id of whoever is here @returns whether their pages may be shown */
function useOwnPages(id: string | undefined): boolean {
  const queries = useQueryClient();
  const [whose, setWhose] = useState<string>();
  useEffect(() => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
    setWhose(id);
  }, [queries, id]);
  return id !== undefined && whose === id;
}

const isOut = (error: unknown) => error instanceof Problem && error.status === 401;

/** One for the life of the page: texts that the server makes are asked for in the language of the page. */
function useClient(language: string): Client {
  const [clients] = useState(() => new Map<string, Client>());
  if (!clients.has(language)) clients.set(language, createClient({ session: true, language }));
  return clients.get(language)!;
}
