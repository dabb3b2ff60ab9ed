import { expect, test } from 'vitest';
import { TextBuilder } from '#shared/import/text-builder';

test('blocks are joined by one LF, and marks know where they stand in the whole text', () => {
  const builder = new TextBuilder();
  builder.write('One');
  builder.endBlock({ kind: 'heading', level: 1 });
  builder.write('a ');
  builder.openMark({ kind: 'strong' });
  builder.openMark({ kind: 'emphasis' });
  builder.write('b');
  builder.closeMark();
  builder.closeMark();
  builder.endBlock({ kind: 'paragraph' });

  expect(builder.finish()).toMatchObject({
    text: 'One\na b',
    blocks: [
      { kind: 'heading', level: 1, start: 0, end: 3 },
      { kind: 'paragraph', start: 4, end: 7 },
    ],
    marks: [
      { kind: 'strong', start: 6, end: 7 },
      { kind: 'emphasis', start: 6, end: 7 },
    ],
  });
});

test('blocks of nothing but white space and marks around nothing leave no trace', () => {
  const builder = new TextBuilder();
  builder.openMark({ kind: 'strong' });
  builder.write(' \t');
  builder.closeMark();
  builder.endBlock({ kind: 'paragraph' });
  builder.openMark({ kind: 'link', address: 'https://example.org' });
  builder.closeMark();
  builder.write('text');
  builder.endBlock({ kind: 'paragraph' });

  expect(builder.finish()).toMatchObject({
    text: 'text',
    blocks: [{ kind: 'paragraph', start: 0, end: 4 }],
    marks: [],
  });
});

test('a block may have more marks than a call takes arguments', () => {
  const builder = new TextBuilder();
  for (let mark = 0; mark < 200_000; mark += 1) {
    builder.openMark({ kind: 'emphasis' });
    builder.write('a');
    builder.closeMark();
  }
  builder.endBlock({ kind: 'paragraph' });

  expect(builder.finish().marks).toHaveLength(200_000);
});
