import type { Box } from './box';
import type { FontTraits } from './font-traits';

/** A letter, a ligature or a mark where it stands on the page. */
export type Glyph = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line that it stands on, from the top of the page. */
  readonly baseline: number;
  readonly size: number;
  readonly font: FontTraits;
  /** Quarter turns clockwise against the page; -1 for any other slant. */
  readonly turn: -1 | 0 | 1 | 2 | 3;
  /** Drawn without ink: the text of a picture of text, as text recognition leaves it, or nothing anyone sees. */
  readonly isUnpainted: boolean;
  /** Not to be seen: without ink, white on white, too small, beside the page. */
  readonly isHidden: boolean;
  /** Marked by its producer as no part of the text: heads, feet, page numbers. */
  readonly isArtifact: boolean;
};

/** What a page draws, as far as it says something of its text. */
export type PageContent = {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly pictures: readonly Box[];
  /** Thin lines, lying or standing. */
  readonly rules: readonly Box[];
  /** Small filled shapes as wide as they are high, as bullets are drawn. */
  readonly dots: readonly Box[];
};
