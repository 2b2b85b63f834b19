/** Amounts as exact integers of a ten-thousandth, by currency: sums of many amounts must not drift. */

const places = 4;

/** @param {{value: string, currency: string}} money */
export function toUnits(money) {
  const [whole, fraction = ""] = money.value.split(".");
  return BigInt(whole + fraction.padEnd(places, "0").slice(0, places));
}

/** Adds `sign` times an amount to sums by currency; sums of nothing disappear. */
export function addTo(sums, money, sign) {
  if (!money) return;
  const sum = (sums.get(money.currency) ?? 0n) + BigInt(sign) * toUnits(money);
  if (sum === 0n) sums.delete(money.currency);
  else sums.set(money.currency, sum);
}

/** Sums by currency as text, without cents: `¥12,000 + $300`. */
export function format(sums, language) {
  return [...sums].sort(([a], [b]) => a.localeCompare(b)).map(([currency, units]) => formatOne(currency, units, language)).join(" + ");
}

function formatOne(currency, units, language) {
  const whole = (units + 5_000n) / 10_000n;
  try {
    return new Intl.NumberFormat(language, { style: "currency", currency, maximumFractionDigits: 0 }).format(whole);
  } catch {
    return `${currency} ${whole.toLocaleString(language)}`;
  }
}
