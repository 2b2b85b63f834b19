import { Problem } from "leadgrains-client";

/** Whether there is nothing behind an id, or nothing for this reader. */
export const isMissing = (error: Error | null): boolean => error instanceof Problem && error.status === 404;
