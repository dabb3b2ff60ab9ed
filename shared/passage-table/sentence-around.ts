import type { Passage } from '../model/passage';
import type { RevisionFile } from '../model/revision-file';
import { sentencesOf, type Stretch } from '../text/segment';

/** A sentence of so many letters (UTF-16 units) is cut: some texts have no full stops. */
const MOST = 1_200;

/**
 * Says in which sentences passages of one text stand, from the beginning of that of the first word to the end of that of the
 * last. Asked for passages in the order of the text, each paragraph is divided once.
 *
 * @param textDigest that of the text. A passage that was made on another one has only the words that it keeps around itself.
 * @param language BCP 47; nothing where it is not known.
 */
export function sentencesAround(
  file: Pick<RevisionFile, 'text' | 'blocks'> | undefined,
  textDigest: string,
  language?: string,
): (target: Passage['target']) => string {
  let last: { block: Stretch; sentences: readonly Stretch[] } | undefined;
  const sentencesAt = (offset: number): readonly Stretch[] => {
    if (last && last.block.start <= offset && offset < last.block.end) return last.sentences;
    if (!file) return [];
    const block = blockAt(file.blocks, offset);
    if (!block) return [];
    const sentences = sentencesOf(file.text.slice(block.start, block.end), block.start, language);
    last = { block, sentences };
    return sentences;
  };
  return (target) => {
    const start = Math.min(...target.spans.map((span) => span.start));
    const end = Math.max(...target.spans.map((span) => span.end));
    if (!file || target.textDigest !== textDigest) return wordsAround(target);
    const from = sentencesAt(start).find((sentence) => sentence.end > start)?.start ?? start;
    const to = sentencesAt(end - 1).find((sentence) => sentence.end >= end)?.end ?? end;
    return cut(file.text, { start: Math.min(from, start), end: Math.max(to, end) }, { start, end });
  };
}

/** What a passage knows of its surroundings, for a text that is not at hand. */
function wordsAround({ spans }: Passage['target']): string {
  const [first, last] = [spans[0], spans.at(-1)];
  const quote = spans.map((span) => span.quote).join(' … ');
  return onOneLine(`…${first?.before ?? ''}${quote}${last?.after ?? ''}…`);
}

function cut(text: string, sentence: Stretch, quote: Stretch): string {
  const from = Math.max(sentence.start, quote.start - MOST / 2);
  const to = Math.min(sentence.end, quote.end + MOST / 2);
  const before = from > sentence.start ? '…' : '';
  const after = to < sentence.end ? '…' : '';
  return onOneLine(`${before}${text.slice(from, to)}${after}`);
}

function onOneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** Found by halving. */
function blockAt(blocks: readonly Stretch[], offset: number): Stretch | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Stretch).start <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}
