import type { Line } from './lines';

/** What a line of a list begins with: a bullet, or a number; `length` of its text, the gap behind it included. */
export type Marker = { readonly number?: number; readonly length: number };

/** Bullets, among them those of symbol fonts, which have no Unicode of their own. */
const bullet = /^(?:[•‣◦▪▫●○■□►➢➤✓✔❖·∙\uF0A7\uF0B7\uF0D8\uF0FC\uF02D\uE00A-\uE010]|[–—*-](?=\s))\s*/u;
const numbered = /^\(?(\d{1,3})[.)]\s+(?=\S)/u;

export function markerOf({ text }: Pick<Line, 'text'>): Marker | undefined {
  const [bulletText] = bullet.exec(text) ?? [];
  if (bulletText !== undefined) return { length: bulletText.length };
  const match = numbered.exec(text);
  return match ? { number: Number(match[1]), length: match[0].length } : undefined;
}
