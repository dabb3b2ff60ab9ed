import type { Span } from '../model/passage';
import { differenceOf, isUntouched, mapOffset, type Difference } from './difference';
import { LEAST_QUOTE_SCORE, LEAST_SCORE, QuoteFinder, type QuotePlace } from './find-quote';
import { spanOf } from './span';
import { isWithinWord, wordEnd, wordStart } from './word-parts';

/** How a passage came through, from best to worst. */
export const anchorings = ['exact', 'moved', 'changed', 'lost'] as const;
/**
 * - exact: the very words, amid what they stood amid, wherever that is now.
 * - moved: the very words, elsewhere or in surroundings that are not what they were.
 * - changed: words that are much the same, where they were expected.
 * - lost: nothing in the text is near enough to be taken for it.
 */
export type Anchoring = (typeof anchorings)[number];

/** Where a passage is in a new text, piece by piece, and how sure that is: 0 to 1. A passage is as its worst piece is. */
export type Anchored =
  | {
      readonly kind: Exclude<Anchoring, 'lost'>;
      readonly spans: readonly Span[];
      readonly score: number;
    }
  | { readonly kind: 'lost'; readonly score: number };

/**
 * Finds passages of one text in another: of a known text by what was changed in it, then checked against their quotes; of an
 * unknown one, and where the change took the words away, by quote and context (`exchange.md`, section 9).
 *
 * @param oldText the text that the spans were made on; nothing if it is not at hand.
 * @param targets the pieces of each passage, offsets of the old text.
 */
export function anchorPassages(
  oldText: string | undefined,
  newText: string,
  targets: readonly (readonly Span[])[],
): Anchored[] {
  const anchoring = new Anchorer(oldText, newText);
  return targets.map((spans) => anchoring.place(spans));
}

/** Anchors passages of one text in another, one by one. What costs time is made when it is first needed. */
export class Anchorer {
  readonly difference: Difference | undefined;
  readonly #oldText: string | undefined;
  readonly #newText: string;
  #finder: QuoteFinder | undefined;

  constructor(oldText: string | undefined, newText: string) {
    this.#oldText = oldText;
    this.#newText = newText;
    this.difference = oldText === undefined ? undefined : differenceOf(oldText, newText);
  }

  place(spans: readonly Span[]): Anchored {
    const pieces = spans.map((span) => this.#placeOne(span));
    const score = Math.min(...pieces.map((piece) => piece.score));
    const found = pieces.flatMap((piece) => (piece.kind === 'lost' ? [] : [piece]));
    if (found.length < pieces.length) return { kind: 'lost', score };
    const inOrder = found.map(({ span }) => span).toSorted((a, b) => a.start - b.start);
    // Two pieces cannot be the same words.
    const overlap = inOrder.some((span, at) => span.start < (inOrder[at - 1]?.end ?? 0));
    if (overlap) return { kind: 'lost', score };
    const worst = found.reduce((a, b) => (anchorings.indexOf(b.kind) > anchorings.indexOf(a.kind) ? b : a));
    return { kind: worst.kind, spans: inOrder, score };
  }

  #placeOne(span: Span): PlacedPiece {
    const kept = this.#untouched(span);
    if (kept) return kept;
    const hint = this.difference ? mapOffset(this.difference, span.start, 'after') : span.start;
    this.#finder ??= new QuoteFinder(this.#newText);
    const expected = this.#expected(span, hint, this.#finder);
    const sought = this.#finder.find(span, hint);
    const best = chosenOf(expected, sought);
    return best ? this.#judged(span, best) : { kind: 'lost', score: 0 };
  }

  /** What no change touched is where it was, if it says what its quote says. */
  #untouched(span: Span): PlacedPiece | undefined {
    const { start, end, quote } = span;
    if (!this.difference || this.#oldText?.slice(start, end) !== quote) return undefined;
    if (!isUntouched(this.difference, start, end)) return undefined;
    const from = mapOffset(this.difference, start, 'after');
    const place = spanOf(this.#newText, from, from + quote.length);
    if (place.quote !== quote) return undefined;
    const isAmidTheSame = place.before === span.before || place.after === span.after;
    return { kind: isAmidTheSame ? 'exact' : 'moved', span: place, score: 1 };
  }

  /** What the words became in their own place. There they need no context to be known by: it may have been changed with them. */
  #expected(span: Span, hint: number, finder: QuoteFinder): QuotePlace | undefined {
    if (!this.difference || this.#oldText?.slice(span.start, span.end) !== span.quote) return undefined;
    const end = mapOffset(this.difference, span.end, 'before');
    if (end <= hint) return undefined;
    const place = finder.judge(span, hint, end, hint);
    return { ...place, score: Math.max(place.score, place.quoteScore) };
  }

  #judged(old: Span, place: QuotePlace): PlacedPiece {
    const { start, end, score, isSole } = place;
    const span = spanOf(this.#newText, start, end);
    const isVerbatim = span.quote === old.quote;
    if (!isSure(place) && !(isVerbatim && isSole)) return { kind: 'lost', score };
    if (!isVerbatim) return { kind: 'changed', span: this.#inWholeWords(old, start, end), score };
    // Of a known text, what is found although a change took it away stands elsewhere.
    return { kind: isSure(place) && !this.difference ? 'exact' : 'moved', span, score };
  }

  /** Where the quote began and ended with whole words, the changed one does so, too. */
  #inWholeWords({ quote, before, after }: Span, start: number, end: number): Span {
    const around = before + quote + after;
    const isCutBefore = isWithinWord(around, before.length);
    const isCutBehind = isWithinWord(around, before.length + quote.length);
    return spanOf(
      this.#newText,
      isCutBefore ? start : wordStart(this.#newText, start),
      isCutBehind ? end : wordEnd(this.#newText, end),
    );
  }
}

type PlacedPiece =
  | { readonly kind: Exclude<Anchoring, 'lost'>; readonly span: Span; readonly score: number }
  | { readonly kind: 'lost'; readonly score: number };

function isSure({ score, quoteScore }: QuotePlace): boolean {
  return score >= LEAST_SCORE && quoteScore >= LEAST_QUOTE_SCORE;
}

/** The words' own place, unless what is there is not them, or they stand elsewhere as they were. */
function chosenOf(expected: QuotePlace | undefined, sought: QuotePlace | undefined): QuotePlace | undefined {
  if (!expected || !sought) return expected ?? sought;
  const isElsewhereAsItWas =
    sought.quoteScore === 1 && expected.quoteScore < 1 && (isSure(sought) || sought.isSole);
  return isSure(expected) && !isElsewhereAsItWas ? expected : sought;
}
