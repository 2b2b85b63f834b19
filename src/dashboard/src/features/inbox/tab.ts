import { statuses } from "./read.ts";

export const tabs = [...statuses, "Alerts"] as const;
export type Tab = (typeof tabs)[number];
