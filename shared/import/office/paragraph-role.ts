import type { BlockTraits } from '../text-builder';

/**
 * What a paragraph is by the name of its style, as Word, LibreOffice, pandoc and their kin call the styles that come with
 * them. Names of a person's own choice say nothing.
 *
 * @returns nothing for an ordinary paragraph
 */
export function roleOf(styleName: string): BlockTraits | undefined {
  const name = plain(styleName);
  const level = /^heading ?([1-9])$/.exec(name)?.[1];
  if (level !== undefined) return headingOf(Number(level));
  if (name === 'title') return headingOf(1);
  if (/^(quotations?|quote|intense quote|block ?text|blockquote)$/.test(name)) {
    return { kind: 'paragraph', quoted: 1 };
  }
  if (/^(caption|(table|image|figure) ?caption|illustration|figure|drawing|table)$/.test(name)) {
    return { kind: 'caption' };
  }
  if (/^(preformatted text|html preformatted|source code|macro text)$/.test(name)) return { kind: 'code' };
  return undefined;
}

/** For what at the head of a text a style is. */
export type HeadStyle = 'author' | 'date' | 'subtitle';

/** The same for styles of the lines between title and text; nothing for all others. */
export function headStyleOf(styleName: string): HeadStyle | undefined {
  const name = plain(styleName);
  if (/^(authors?|by-?line)$/.test(name)) return 'author';
  if (name === 'date') return 'date';
  return name === 'subtitle' ? 'subtitle' : undefined;
}

/** Whether a style of characters is one for code. */
export function isCodeStyle(styleName: string): boolean {
  return /^(verbatim char|source text|html (code|typewriter|sample)|code|inline code)$/.test(
    plain(styleName),
  );
}

/** A heading of that level; the model has six. */
export function headingOf(level: number): BlockTraits {
  return { kind: 'heading', level: Math.min(Math.max(level, 1), 6) };
}

/** OpenDocument writes a space in a name as `_20_`, some programs as `_`. */
function plain(styleName: string): string {
  return styleName.replace(/_20_|_/g, ' ').toLowerCase();
}
