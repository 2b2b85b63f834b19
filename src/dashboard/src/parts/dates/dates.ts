/** A day as people write it, e.g. `3 Nov 2026` or `2026年11月3日`. @param at a day or an instant */
export const day = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language, { year: "numeric", month: "short", day: "numeric", ...(at.length === 10 ? { timeZone: "UTC" } : {}) }).format(new Date(at));

/** A day with the time on it. */
export const moment = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language, { year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));
