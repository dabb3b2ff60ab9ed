const ones: Readonly<Partial<Record<string, number>>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/**
 * The number of an item, by the label that the program wrote before it for those that know no lists: "3.", "b)", "iv.".
 *
 * @param last the number of the item before it, which tells the letter i from the Roman one
 * @returns nothing for bullets and the like
 */
export function numberOfLabel(label: string, last: number | undefined): number | undefined {
  const parts = /^[\s(]*([\p{L}\d.]*?)[\s.):]*$/u.exec(label)?.[1] ?? '';
  const own = parts.split('.').at(-1)?.toLowerCase() ?? '';
  if (/^\d{1,9}$/.test(own)) return Number(own);
  if (/^[a-z]$/.test(own) && (own.charCodeAt(0) - 0x60 === (last ?? 0) + 1 || ones[own] === undefined)) {
    return own.charCodeAt(0) - 0x60;
  }
  return /^[ivxlcdm]{1,15}$/.test(own) ? roman(own) : undefined;
}

function roman(numeral: string): number {
  const values = [...numeral].map((letter) => ones[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
