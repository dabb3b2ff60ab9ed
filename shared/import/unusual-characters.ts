/** Embeddings, overrides and isolates (UAX #9): what follows is shown in another order than it is written. */
const directional = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Characters without width. The joiners of Arabic, Indic and emoji sequences, and marks of direction that steer nothing
 * but themselves, are part of how such texts are written and are not counted.
 */
const invisible =
  /[\u200B\u2060-\u2064\uFEFF\u00AD\u180E\u{E0000}-\u{E007F}]|(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{M}\p{Emoji}\uFE0F])[\u200C\u200D]/gu;

/** Counts what a reader would not see in a text, and what makes them see it otherwise than it is. */
export function unusualCharacters(text: string): { directionMarks: number; invisible: number } {
  return {
    directionMarks: text.match(directional)?.length ?? 0,
    invisible: text.match(invisible)?.length ?? 0,
  };
}
