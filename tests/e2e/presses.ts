import { sentencesOf, wordsOf } from '#shared/text/segment';
import { expect, type Scholion } from './app';
import { jumpTo } from './reading';
import { meantOffer } from './tag-line';

/** What a phrase takes by each way of selecting it; a jump is taken for three presses until it is made. */
const JUMP = 3;

/** Where a phrase lies, counted as one who stands at the beginning of its sentence counts. */
export type PhrasePlace = {
  /** Sentences from the beginning of the article. */
  readonly sentence: number;
  /** Words of the sentence before the phrase, and in it. */
  readonly before: number;
  readonly words: number;
};

export function placeOf(article: string, phrase: string): PhrasePlace {
  const from = article.indexOf(phrase);
  const sentences = blocksOf(article).flatMap((block) =>
    sentencesOf(article.slice(block.start, block.end), block.start),
  );
  const sentence = sentences.findLastIndex(({ start }) => start <= from);
  const begin = sentences[sentence]?.start ?? 0;
  return {
    sentence,
    before: wordsOf(article.slice(begin, from)).length,
    words: wordsOf(phrase).length,
  };
}

/** Counts what a person presses; a key with Shift is one press, as a chord on a piano is one. */
export class Fingers {
  presses = 0;
  readonly #app: Scholion;

  constructor(app: Scholion) {
    this.#app = app;
  }

  async press(...keys: readonly string[]): Promise<void> {
    this.presses += keys.length;
    await this.#app.press(...keys);
  }

  /** Selects a phrase from the beginning of its sentence, in the way that looks the shortest. */
  async select(phrase: string, { before, words }: PhrasePlace): Promise<void> {
    const isJump = before > JUMP;
    if (isJump) await this.#jump(phrase, 'first');
    else await this.press(...Array<string>(before).fill('ArrowRight'));
    // A jump after a jump puts the end; after arrows something must be selected for it to go on with.
    const toBegin = isJump ? 0 : 1;
    if (words <= JUMP + toBegin) await this.press(...Array<string>(words).fill('Shift+ArrowRight'));
    else {
      await this.press(...Array<string>(toBegin).fill('Shift+ArrowRight'));
      await this.#jump(phrase, 'last');
    }
    // What opens or closes a quotation is taken along, or left, when the words are tagged.
    const bare = (words: string): string => words.trim().replace(/^[“‘]|[”’]$/gu, '');
    expect(bare(await this.#app.selection())).toBe(bare(phrase));
  }

  /** Names an actor with a role in the tag line, with no letter more than it takes, and saves. */
  async tagWith(name: string, digit: string): Promise<void> {
    await this.press('a');
    const letters = lettersFor(name);
    for (let typed = 0; !(await this.#isMeant(name)); typed += 1) {
      const letter = letters[typed];
      if (letter === undefined) throw new Error(`“${letters}” does not lead to ${name}`);
      await this.press(letter);
    }
    await this.press('Tab', digit, 'Enter');
    await expect(this.#app.tagLine).toBeHidden();
    await this.#app.untilSaved();
  }

  async #jump(phrase: string, to: 'first' | 'last'): Promise<void> {
    this.presses += await jumpTo(this.#app, phrase, to);
  }

  async #isMeant(name: string): Promise<boolean> {
    return (await meantOffer(this.#app).getByText(name, { exact: true }).count()) === 1;
  }
}

/** What one types for a name: the initials of several words, the beginning of one. */
function lettersFor(name: string): string {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length > 1 ? words.map((word) => word[0]).join('') : (words[0] ?? '');
}

function blocksOf(article: string): { start: number; end: number }[] {
  return [...article.matchAll(/[^\n]+/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
