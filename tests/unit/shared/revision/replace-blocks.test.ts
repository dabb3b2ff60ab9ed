import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { flawIn } from '#shared/import/decode-revision';
import type { Mark, RevisionFile } from '#shared/model/revision-file';
import { replaceBlocks } from '#shared/revision/replace-blocks';
import { aRevision } from '../../../builders/a-document';

const paragraph = (text: string) => ({ text, traits: { kind: 'paragraph' as const } });

/** A mark over these words of the text. */
function markOn({ text }: RevisionFile, words: string, traits: Partial<Mark> = {}): Mark {
  const start = text.indexOf(words);
  return { kind: 'emphasis', start, end: start + words.length, ...traits };
}

const marked = ({ text, marks }: RevisionFile) => marks.map(({ start, end }) => text.slice(start, end));

test('blocks take the place of others, and marks go along with their words', () => {
  const plain = aRevision(['One of two.', 'It was certain then.', 'The end.']);
  const before = { ...plain, marks: [markOn(plain, 'two'), markOn(plain, 'certain'), markOn(plain, 'end')] };

  const { file } = replaceBlocks(before, 1, 1, [paragraph('It was quite certain'), paragraph('back then.')]);

  expect(file.text).toBe('One of two.\nIt was quite certain\nback then.\nThe end.');
  expect(file.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
  expect(marked(file)).toEqual(['two', 'certain', 'end']);
});

test('a mark whose words are gone is gone', () => {
  const plain = aRevision(['One of two.', 'It was certain then.']);
  const before = { ...plain, marks: [markOn(plain, 'certain')] };

  expect(marked(replaceBlocks(before, 1, 1, [paragraph('It was.')]).file)).toEqual([]);
});

test('a reference leads to its note as long as that is there', () => {
  const plain = aRevision(['First.', 'He said so1.', { text: 'In a letter.', kind: 'note', label: '1' }]);
  const note = plain.blocks[2]?.start ?? 0;
  const before = { ...plain, marks: [markOn(plain, '1', { kind: 'noteRef', note })] };

  const longer = replaceBlocks(before, 0, 1, [paragraph('First of all, this.')]).file;
  expect(longer.marks[0]?.note).toBe(longer.text.indexOf('In a letter'));
  expect(replaceBlocks(before, 2, 1, []).file.marks).toEqual([]);
});

test('pages and removed parts keep to what follows them', () => {
  const plain = aRevision(['One.', 'Two.', 'Three.']);
  const at = plain.text.indexOf('Three');
  const before: RevisionFile = {
    ...plain,
    meta: {
      ...plain.meta,
      pages: [{ at, label: '2' }],
      removed: [{ at, why: 'advertisement', text: 'Buy this.' }],
    },
  };

  const { file } = replaceBlocks(before, 0, 1, [paragraph('One, and much more.')]);

  expect(file.text.slice(file.meta.pages?.[0]?.at)).toBe('Three.');
  expect(file.text.slice(file.meta.removed?.[0]?.at)).toBe('Three.');
});

test('whatever is replaced by whatever, the revision is sound', () => {
  const words = fc.constantFrom('Kursk', '🛰 over', 'the ministry', 'said so', 'وصلت');
  const texts = fc.array(
    fc.array(words, { minLength: 1, maxLength: 4 }).map((some) => some.join(' ')),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(
      texts,
      texts,
      fc.nat(),
      fc.nat(),
      fc.array(fc.nat(), { maxLength: 8 }),
      (old, by, from, many, at) => {
        const plain = aRevision(old);
        const marks = at
          .map((n) => plain.blocks[n % plain.blocks.length])
          .flatMap((block): Mark[] => (block ? [{ kind: 'strong', start: block.start, end: block.end }] : []))
          .toSorted((a, b) => a.start - b.start);
        const first = from % plain.blocks.length;
        const count = many % (plain.blocks.length - first + 1);

        const { file } = replaceBlocks({ ...plain, marks }, first, count, by.map(paragraph));

        expect(flawIn(file.text, file.blocks, file.marks)).toBeUndefined();
        expect(file.blocks).toHaveLength(plain.blocks.length - count + by.length);
      },
    ),
  );
});
