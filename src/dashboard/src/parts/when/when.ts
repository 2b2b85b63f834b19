/** A day as `2026-03-01` names the same day everywhere; an instant falls on the reader's. */
const zoneOf = (at: string) => (at.length === 10 ? "UTC" : undefined);

/** The day, with its year where it isn't this one. */
export function day(at: string, language: string): string {
  const date = new Date(at);
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(language, { month: "short", day: "numeric", timeZone: zoneOf(at), ...(isThisYear ? {} : { year: "numeric" }) }).format(date);
}

/** The day with the time on it, where room is scarce. */
export const stamp = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));

/** In full, for whoever looks closer. */
export const moment = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: zoneOf(at), ...(at.length === 10 ? {} : { timeStyle: "short" }) }).format(new Date(at));

/** E.g. `12 days`; nothing where it was not even one. */
export function days(from: string, to: string | number, language: string): string {
  const count = Math.floor((new Date(to).getTime() - new Date(from).getTime()) / 86_400_000);
  return count < 1 ? "" : new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" }).format(count);
}

/** Such and such a day from today, as `2026-03-01`, where the reader is. */
export function dayFromToday(count: number): string {
  const date = new Date();
  date.setDate(date.getDate() + count);
  return dayOf(date);
}

/** The day on which an instant falls where the reader is, as `2026-03-01`. */
export const dayOf = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

const two = (number: number) => String(number).padStart(2, "0");
