/** What there is to see of an account, in order; the address says which as `tab`, the first without one. */
export const tabs = ["dossier", "committee", "graph", "needs", "leads", "timeline"] as const;

export type Tab = (typeof tabs)[number];
