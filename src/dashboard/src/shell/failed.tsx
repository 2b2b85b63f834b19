import type { ErrorComponentProps } from "@tanstack/react-router";
import { Trouble } from "./trouble.tsx";

/** A page that threw. A part that could not be loaded (the server was renewed meanwhile) comes with a reload. */
export function Failed({ error, reset }: ErrorComponentProps) {
  return <Trouble error={error} onRetry={() => (/import|module/i.test(String(error)) ? location.reload() : reset())} />;
}
