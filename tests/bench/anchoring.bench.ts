import { anchorPassages } from '#shared/anchoring/anchor';
import { spanOf } from '#shared/anchoring/span';
import { edited, type Replacement } from '../builders/edited-text';
import { figureOf, type Figure } from './figure';

const RUNS = 3;
const QUOTES = 10_000;
const LENGTH = 3_000_000;

/** Finds ten thousand passages again in a long text of which some hundred places were changed, beside seeking each from its beginning. */
export async function* measure(): AsyncIterable<Figure> {
  const random = numbers();
  const before = longText(random);
  const spans = Array.from({ length: QUOTES }, () => {
    const start = random(before.length - 200);
    return spanOf(before, start, start + 20 + random(120));
  });
  const after = edited(before, apart(spans.flatMap(changeTo))).text;
  for (const [words, old] of [
    ['a known text', before],
    ['an unknown text', undefined],
  ] as const) {
    const [measured, baseline]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run += 1) {
      baseline.push(timed(() => spans.map(({ quote }) => after.indexOf(quote))));
      measured.push(
        timed(() =>
          anchorPassages(
            old,
            after,
            spans.map((span) => [span]),
          ),
        ),
      );
    }
    const what = { figure: `finding passages again, ${words}`, size: '10,000 quotes, 3 MB', goal: 1 };
    yield figureOf(what, measured, baseline);
  }
}

/** One in twenty has a word changed, one in a hundred is gone with all that stood around it. */
function changeTo({ start, end }: { start: number; end: number }, at: number): Replacement[] {
  if (at % 20 === 0) return [{ start: start + 5, end: start + 12, by: ' changed ' }];
  if (at % 100 === 1)
    return [{ start: Math.max(0, start - 40), end: end + 40, by: 'Nothing of it is left.' }];
  return [];
}

/** Those that do not overlap one before. */
function apart(replacements: readonly Replacement[]): Replacement[] {
  const kept: Replacement[] = [];
  for (const next of replacements.toSorted((a, b) => a.start - b.start)) {
    if (next.start >= (kept.at(-1)?.end ?? 0)) kept.push(next);
  }
  return kept;
}

function longText(random: (below: number) => number): string {
  const letters = 'etaoinshrdlucmfwypvbgk';
  const anyOf = (below: number): number => Math.min(random(below), random(below));
  const word = (): string => Array.from({ length: 2 + random(9) }, () => letters[anyOf(22)]).join('');
  const words = Array.from({ length: 8_000 }, word);
  const paragraphs: string[] = [];
  for (let length = 0; length < LENGTH; length += paragraphs.at(-1)?.length ?? 0) {
    paragraphs.push(Array.from({ length: 40 + random(80) }, () => words[anyOf(8_000)]).join(' '));
  }
  return paragraphs.join('\n');
}

/** The same numbers each time (a linear congruential generator). */
function numbers(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
