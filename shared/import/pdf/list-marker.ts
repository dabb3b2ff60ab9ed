/** What a line of a list begins with: a bullet, or a number; `length` of its text, the gap behind it included. */
export type Marker = {
  readonly number?: number;
  readonly length: number;
  /** It is never anything else. */
  readonly isCertain: boolean;
};

/** Bullets, among them those of symbol fonts, which have no Unicode of their own. */
const bullet = /^[•‣◦▪▫●○■□►➢➤✓✔❖∙\uF0A7\uF0B7\uF0D8\uF0FC\uF02D\uE00A-\uE010]\s*(?=\S)/u;
const dash = /^[–—*·-]\s+(?=\S)/u;
const numbered = /^\(?(\p{Nd}{1,3})[.)]\s+(?=\S)/u;

export function markerOf({ text }: { readonly text: string }): Marker | undefined {
  const [certain] = bullet.exec(text) ?? [];
  if (certain !== undefined) return { length: certain.length, isCertain: true };
  const [likely] = dash.exec(text) ?? [];
  if (likely !== undefined) return { length: likely.length, isCertain: false };
  const match = numbered.exec(text);
  const number = Number(match?.[1]);
  return match && Number.isInteger(number)
    ? { number, length: match[0].length, isCertain: false }
    : undefined;
}
