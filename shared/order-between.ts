/**
 * Places in an order that two people can change at once: fractions written in base 36 without their "0.", which compare as
 * text. None ends with a zero, so that there is always one before it.
 */
export function isOrder(written: string): boolean {
  return /^[0-9a-z]*[1-9a-z]$/.test(written);
}

/**
 * A place between two others, as short as can be. @param low the beginning where nothing is said; @param high the end where
 * nothing is said; it comes after `low`.
 */
export function orderBetween(low: string | undefined, high: string | undefined): string {
  let place = '';
  let isBounded = high !== undefined;
  for (let at = 0; ; at += 1) {
    const from = digitAt(low, at);
    const to = isBounded ? digitAt(high, at) : BASE;
    if (to - from > 1) return place + Math.floor((from + to) / 2).toString(BASE);
    place += from.toString(BASE);
    // Whatever follows now is below the upper end.
    if (to > from) isBounded = false;
  }
}

/** So many places one after another, far from each other. */
export function evenOrders(count: number): string[] {
  const digits = Math.ceil(Math.log(2 * (count + 1)) / Math.log(BASE)) + 1;
  const step = BASE ** digits / (count + 1);
  return Array.from({ length: count }, (_, at) =>
    Math.floor((at + 1) * step)
      .toString(BASE)
      .padStart(digits, '0')
      .replace(/0+$/, ''),
  );
}

const BASE = 36;

function digitAt(place: string | undefined, at: number): number {
  const digit = place?.charAt(at) ?? '';
  return digit === '' ? 0 : parseInt(digit, BASE);
}
