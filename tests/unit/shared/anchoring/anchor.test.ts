import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorPassages, type Anchored } from '#shared/anchoring/anchor';
import { searchFormOf } from '#shared/anchoring/search-form';
import { spanOf } from '#shared/anchoring/span';
import type { Span } from '#shared/model/passage';
import { article, edited, newWords } from '../../../builders/edited-text';

const BEFORE = [
  'North Korea has sent troops to the Kursk region, the secretary general of NATO said on Monday.',
  'He called it a dangerous expansion of the war. The ministry in Moscow said nothing.',
  'Seoul fears that Moscow may share missile technology. The ministry in Moscow said nothing.',
].join('\n');

/** Anchors one quote. @param nth which of its occurrences in the old text is meant, from 0. */
function anchored(quote: string, after: string, { nth = 0, isKnown = true } = {}): Anchored {
  let start = -1;
  for (let at = 0; at <= nth; at += 1) start = BEFORE.indexOf(quote, start + 1);
  const [found] = anchorPassages(isKnown ? BEFORE : undefined, after, [
    [spanOf(BEFORE, start, start + quote.length)],
  ]);
  if (!found) throw new Error('Nothing came back');
  return found;
}

const quotesOf = (found: Anchored) => (found.kind === 'lost' ? [] : found.spans.map(({ quote }) => quote));

for (const isKnown of [true, false]) {
  const text = isKnown ? 'a known text' : 'an unknown text';

  test(`${text}: with a paragraph before it, a passage is where its words are`, () => {
    const after = `A new beginning.\n${BEFORE}`;
    const found = anchored('dangerous expansion', after, { isKnown });

    expect(found.kind).toBe('exact');
    expect(quotesOf(found)).toEqual(['dangerous expansion']);
  });

  test(`${text}: of words said twice, those amid the same others are meant`, () => {
    const after = `Nothing new.\n${BEFORE.replace('NATO', 'the North Atlantic Treaty Organization')}`;
    for (const nth of [0, 1]) {
      const found = anchored('The ministry in Moscow said nothing', after, { isKnown, nth });
      expect(found.kind).toBe('exact');
      const meant = nth === 0 ? after.indexOf('The ministry') : after.lastIndexOf('The ministry');
      expect(found.kind !== 'lost' && found.spans[0]?.start).toBe(meant);
    }
  });

  test(`${text}: with one word changed it is changed, with what it says now`, () => {
    const after = BEFORE.replace('dangerous expansion', 'dangerous escalation');
    const found = anchored('a dangerous expansion of the war', after, { isKnown });

    expect(found.kind).toBe('changed');
    expect(quotesOf(found)).toEqual(['a dangerous escalation of the war']);
    expect(found.score).toBeGreaterThan(0.75);
  });

  test(`${text}: with words gone from its middle it is changed`, () => {
    const after = BEFORE.replace('dangerous ', '');
    const found = anchored('He called it a dangerous expansion of the war', after, { isKnown });

    expect(found.kind).toBe('changed');
    expect(quotesOf(found)).toEqual(['He called it a expansion of the war']);
  });

  test(`${text}: without its sentence it is lost`, () => {
    const after = BEFORE.replace('Seoul fears that Moscow may share missile technology. ', '');
    expect(anchored('may share missile technology', after, { isKnown }).kind).toBe('lost');
  });

  test(`${text}: a sentence of some length that went elsewhere has moved`, () => {
    const sentence = 'Seoul fears that Moscow may share missile technology.';
    const after = `${sentence} That is new.\n${BEFORE.replace(`${sentence} `, '')}`;
    const found = anchored('Seoul fears that Moscow may share missile technology', after, { isKnown });

    expect(found.kind).toBe('moved');
    expect(found.kind !== 'lost' && found.spans[0]?.start).toBe(0);
  });

  test(`${text}: other quotation marks, dashes and spaces do not hide it`, () => {
    const after = BEFORE.replaceAll(' ', '\u00A0').replace('dangerous', 'danger\u00ADous');
    const found = anchored('He called it a dangerous expansion', after, { isKnown });

    expect(found.kind).toBe('changed');
    expect(quotesOf(found)).toEqual(['He\u00A0called\u00A0it\u00A0a\u00A0danger\u00ADous\u00A0expansion']);
  });

  test(`${text}: nothing is found in an empty text`, () => {
    expect(anchored('Kursk', '', { isKnown })).toMatchObject({ kind: 'lost' });
  });
}

test('a changed quote is of whole words, as the quote was', () => {
  for (const isKnown of [true, false]) {
    const found = anchored('a dangerous expansion', BEFORE.replace('a dangerous', 'a very dangerous'), {
      isKnown,
    });
    expect(['a very dangerous expansion', 'very dangerous expansion']).toContain(quotesOf(found)[0]);
  }
});

test('words that were changed in their place are those meant, though others like the old ones stand elsewhere', () => {
  const after = BEFORE.replace('share missile technology', 'share missile secrets').replace(
    'said on Monday',
    'said on Monday (“they may share missile technology”)',
  );
  expect(quotesOf(anchored('Moscow may share missile technology', after))).toEqual([
    'Moscow may share missile secrets',
  ]);
});

test('a passage of several pieces is as its worst piece is, and lost with any', () => {
  const spans = ['sent troops', 'dangerous expansion'].map((quote) =>
    spanOf(BEFORE, BEFORE.indexOf(quote), BEFORE.indexOf(quote) + quote.length),
  );
  const kindIn = (after: string) => anchorPassages(BEFORE, after, [spans])[0]?.kind;

  expect(kindIn(BEFORE.replace('He called', 'Rutte called'))).toBe('exact');
  expect(kindIn(BEFORE.replace('sent troops', 'sent its troops'))).toBe('changed');
  expect(kindIn(BEFORE.split('\n')[0] ?? '')).toBe('lost');
});

test('a very long quote is found again with a few words changed', () => {
  const long = Array.from({ length: 400 }, (_, at) => `Sentence ${at * 37} says so.`).join(' ');
  const before = `Before it.\n${long}\nBehind it.`;
  const after = `New.\n${before.replace('Sentence 3700 ', 'Sentence one ')}`;
  const target = [spanOf(before, 11, 11 + long.length)];

  for (const old of [before, undefined]) {
    const found = anchorPassages(old, after, [target])[0];
    expect(found?.kind).toBe('changed');
    expect(found && quotesOf(found)[0]).toBe(long.replace('Sentence 3700 ', 'Sentence one '));
  }
});

/** A text, a stretch of it, and edits that leave the stretch and what is nearest to it alone. */
const editedAround = (margin: number) =>
  fc
    .record({
      text: article,
      from: fc.nat(),
      length: fc.integer({ min: 1, max: 80 }),
      by: fc.array(newWords, { maxLength: 6 }),
      at: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    })
    .map(({ text, from, length, by, at }) => {
      const span = selected(text, from, length);
      const [first, last] = [Math.max(0, span.start - margin), Math.min(text.length, span.end + margin)];
      let free = 0;
      const offsets = at.map((place) => whole(text, place % (text.length + 1))).toSorted((a, b) => a - b);
      const replacements = by.flatMap((words, n) => {
        const [low, high] = [offsets[2 * n] ?? 0, offsets[2 * n + 1] ?? 0];
        const isOutside = high <= first || low >= last;
        if (!isOutside || low < free) return [];
        free = high;
        return [{ start: low, end: high, by: words }];
      });
      return { text, span, replacements };
    })
    .filter(({ span }) => span.quote !== '' && span.quote === span.quote.trim());

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A stretch as one selects it: of whole characters. */
function selected(text: string, from: number, length: number): Span {
  const bounds = [...characters.segment(text)].map(({ index }) => index).concat(text.length);
  const first = from % bounds.length;
  return spanOf(text, bounds[first] ?? 0, bounds[Math.min(first + length, bounds.length - 1)] ?? 0);
}

/** Not within a pair of surrogates. */
function whole(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset - 1 : offset;
}

test('whatever is edited beyond its context, a passage of a known text is found at the right occurrence', () => {
  fc.assert(
    fc.property(editedAround(32), ({ text, span, replacements }) => {
      const after = edited(text, replacements);
      const [found] = anchorPassages(text, after.text, [[span]]);

      expect(found?.kind).not.toBe('lost');
      expect(found?.kind).not.toBe('changed');
      expect(found && quotesOf(found)).toEqual([span.quote]);
      if (isTelling(after.text, span))
        expect(found?.kind !== 'lost' && found?.spans[0]?.start).toBe(after.moved(span.start));
    }),
    { numRuns: 500 },
  );
});

test('whatever is edited beyond its context, a telling passage of an unknown text is found at the right occurrence', () => {
  fc.assert(
    fc.property(editedAround(32), ({ text, span, replacements }) => {
      const after = edited(text, replacements);
      fc.pre(isTelling(after.text, span));
      const [found] = anchorPassages(undefined, after.text, [[span]]);

      expect(found?.kind).toBe('exact');
      expect(found && quotesOf(found)).toEqual([span.quote]);
      expect(found?.kind !== 'lost' && found?.spans[0]?.start).toBe(after.moved(span.start));
    }),
    { numRuns: 500 },
  );
});

/** As many units of the form in which quotes are sought as tell one from others without what stands around it. */
const ENOUGH = 16;

for (const isKnown of [true, false]) {
  const of = isKnown ? 'a known text' : 'an unknown text';

  test(`whatever is edited right up to it, a quote of some length that ${of} says once is found where it is`, () => {
    fc.assert(
      fc.property(editedAround(0), ({ text, span, replacements }) => {
        const after = edited(text, replacements);
        const { text: sought } = searchFormOf(span.quote);
        fc.pre(sought.length >= ENOUGH && saysOnce(text, span.quote) && saysOnce(after.text, span.quote));
        const [found] = anchorPassages(isKnown ? text : undefined, after.text, [[span]]);

        expect(found && quotesOf(found)).toEqual([span.quote]);
        expect(found?.kind !== 'lost' && found?.spans[0]?.start).toBe(after.moved(span.start));
      }),
      // One in some hundred has a quote whose end is changed with what stands beside it.
      { numRuns: 1_500 },
    );
  });
}

function saysOnce(text: string, quote: string): boolean {
  return text.includes(quote) && text.indexOf(quote) === text.lastIndexOf(quote);
}

/** The quote stands once in the text with what stood around it: nothing else could be meant. */
function isTelling(text: string, { before, quote, after }: Span): boolean {
  const whole = before + quote + after;
  return text.split(whole).length === 2 && text.indexOf(whole) === text.lastIndexOf(whole);
}

test('whatever is found says what the text says there, and cuts no pair of surrogates', () => {
  fc.assert(
    fc.property(article, article, fc.nat(), fc.integer({ min: 1, max: 60 }), (text, after, from, length) => {
      const start = from % text.length;
      const span = spanOf(text, start, Math.min(text.length, start + length));
      for (const old of [text, undefined]) {
        const [found] = anchorPassages(old, after, [[span]]);
        if (!found || found.kind === 'lost') continue;
        for (const place of found.spans) {
          expect(after.slice(place.start, place.end)).toBe(place.quote);
          expect(place).toEqual(spanOf(after, place.start, place.end));
          expect(place.end).toBeGreaterThan(place.start);
        }
      }
    }),
    { numRuns: 300 },
  );
});
