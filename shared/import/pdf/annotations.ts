import type { Box } from './box';
import { placed, type Point } from './matrix';
import { shownPage, type PageFrame } from './page-frame';

/** A link over a part of a page, and what readers have noted on the page. */
export type PageAnnotations = {
  readonly links: readonly (Box & { readonly address: string })[];
  readonly remarks: readonly string[];
};

/** As pdf.js tells of them; links only if their address is one that its own rules let pass. */
type Told = {
  readonly subtype?: unknown;
  readonly rect?: unknown;
  readonly url?: unknown;
  readonly contentsObj?: { readonly str?: unknown };
};

const MOST = 2000;
const LONGEST_ADDRESS = 4000;
const remarkKinds = new Set(['Text', 'FreeText', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Caret']);

/** @param told what pdf.js answers to "GetAnnotations" */
export function annotationsIn(told: unknown, frame: PageFrame): PageAnnotations {
  const all = (Array.isArray(told) ? told : []).slice(0, MOST) as Told[];
  const { toPage } = shownPage(frame);
  const links = all.flatMap(({ subtype, rect, url }) => {
    if (subtype !== 'Link' || typeof url !== 'string' || !/^https?:\/\//i.test(url)) return [];
    const numbers = Array.from((rect ?? []) as ArrayLike<unknown>, Number);
    const [x0 = Number.NaN, y0 = Number.NaN, x1 = Number.NaN, y1 = Number.NaN] = numbers;
    const [from, to]: [Point, Point] = [placed(toPage, [x0, y0]), placed(toPage, [x1, y1])];
    if (![...from, ...to].every(Number.isFinite) || url.length > LONGEST_ADDRESS) return [];
    const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
    const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
    return [{ left, top, right, bottom, address: url }];
  });
  const remarks = all.flatMap(({ subtype, contentsObj }) => {
    const text = contentsObj?.str;
    return remarkKinds.has(String(subtype)) && typeof text === 'string' && text.trim() !== '' ? [text] : [];
  });
  return { links, remarks };
}
