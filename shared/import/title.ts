import type { StructuredText } from './text-builder';

/** The model's limit for titles. */
const LONGEST_TITLE = 500;
const WORDS = 8;
/** For texts that put no space between words. */
const LONGEST_FROM_TEXT = 80;
/** More than eight words ever need: what lies beyond is not looked at. */
const AMPLE = 1000;

export type Title = { readonly title: string; readonly isFromText: boolean };

/** What to call a document: what its source calls it, else its first main heading, else how its text begins. */
export function titleOf(
  { text, blocks }: Pick<StructuredText, 'text' | 'blocks'>,
  stated: string | undefined,
): Title {
  const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  const named = stated ?? (heading && text.slice(heading.start, heading.end));
  if (named !== undefined) return { title: cut(onOneLine(named), LONGEST_TITLE), isFromText: false };
  const [first] = blocks;
  return { title: firstWords(text.slice(first?.start, first?.end)), isFromText: true };
}

/** The first words of the first paragraph, which in many texts is a headline. */
function firstWords(paragraph: string): string {
  const words = onOneLine(paragraph).slice(0, AMPLE).split(' ');
  const beginning = words.slice(0, WORDS).join(' ');
  const title = cut(withoutEndPunctuation(beginning), LONGEST_FROM_TEXT);
  return words.length > WORDS && !title.endsWith('…') ? `${title}…` : title;
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function withoutEndPunctuation(text: string): string {
  const bare = text.replace(/[\s.,;:!?…–—-]+$/, '');
  return bare === '' ? text : bare;
}

/** Shortens to so many UTF-16 units, the ellipsis included, and never within a surrogate pair. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
