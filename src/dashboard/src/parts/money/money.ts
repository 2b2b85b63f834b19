/** Amounts as exact integers of a ten-thousandth, by currency: sums of many amounts must not drift. */
export type Sums = ReadonlyMap<string, bigint>;

export interface Money {
  readonly value: string;
  readonly currency: string;
}

const places = 4;
const one = 10_000n;

export function toUnits({ value }: Money): bigint {
  const [whole, fraction = ""] = value.split(".");
  return BigInt(whole + fraction.padEnd(places, "0").slice(0, places));
}

/** The sums with an amount more (`sign` 1) or less (-1); sums of nothing disappear. */
export function plus(sums: Sums, money: Money | null | undefined, sign: 1 | -1): Sums {
  if (!money) return sums;
  return withSum(sums, money.currency, (sums.get(money.currency) ?? 0n) + BigInt(sign) * toUnits(money));
}

export const total = (all: readonly Sums[]): Sums => all.reduce<Sums>(
  (sum, sums) => [...sums].reduce<Sums>((so, [currency, units]) => withSum(so, currency, (so.get(currency) ?? 0n) + units), sum), new Map());

function withSum(sums: Sums, currency: string, units: bigint): Sums {
  const next = new Map(sums);
  if (units === 0n) next.delete(currency);
  else next.set(currency, units);
  return next;
}

/** As text, without cents: `¥12,000 + $300`. */
export const format = (sums: Sums, language: string): string =>
  [...sums].sort(([a], [b]) => a.localeCompare(b)).map(([currency, units]) => formatOne(currency, units, language)).join(" + ");

function formatOne(currency: string, units: bigint, language: string): string {
  const whole = (units + one / 2n) / one;
  try {
    return new Intl.NumberFormat(language, { style: "currency", currency, maximumFractionDigits: 0 }).format(whole);
  } catch {
    return `${currency} ${whole.toLocaleString(language)}`;
  }
}
