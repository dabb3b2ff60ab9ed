import { expect, test } from 'vitest';
import { readDocx } from '#shared/import/docx/read-docx';
import { readOdt } from '#shared/import/odt/read-odt';
import { readRtf } from '#shared/import/rtf/read-rtf';
import { articleOf, expectWellFormed, fixture, outlineOf } from '../imported-articles';

// One article, written as flat OpenDocument and saved by LibreOffice in each of these formats.
const formats = [
  ['DOCX', readDocx, 'docx/lock.docx'],
  ['ODT', readOdt, 'odt/lock.odt'],
  ['flat ODT', readOdt, 'make/lock.fodt'],
  ['RTF', readRtf, 'rtf/lock.rtf'],
] as const;

const outline = [
  'heading level=1 | The lock at Vellmar opens again',
  'paragraph | The river board [strong: reopened the lock] on Monday, two weeks and a day after the [emphasis: flood].[noteRef "The gau": 1] Barges pay [strike: nine] ten crowns.',
  'paragraph | Water is H[lowered: 2]O; the basin holds 10[raised: 4] cubic metres. See [link https://river.example/lock: the notice].',
  'heading level=2 | What it costs',
  'item depth=1 | Gates and pumps',
  'item depth=2 | two pumps',
  'item depth=1 | Wages',
  'item depth=1 number=3 | Third item first',
  'item depth=1 number=4 | Then the fourth',
  'item depth=2 number=1 | with a first part',
  'paragraph | Between two lists.',
  'paragraph quoted=1 | “We had no day without a call,” the lock keeper said.',
  'cell table=1 row=0 column=0 isHead=true | Year',
  'cell table=1 row=0 column=1 columns=2 isHead=true | Barges',
  'cell table=1 row=1 column=0 | 2022',
  'cell table=1 row=1 column=1 | 410',
  'cell table=1 row=1 column=2 | up',
  'cell table=1 row=2 column=0 | 2023',
  'cell table=1 row=2 column=2 | down\nby half',
  'caption | Table 1: Barges through the lock',
  'paragraph direction=rtl | أعيد فتح البوابة يوم الاثنين.',
  'paragraph | A line\nand its second half,\tafter a tab and   three spaces.',
  'paragraph | At the end a last remark.[noteRef "Board m": i]',
  'paragraph | Words in a frame.',
  'note label=1 | The gauge stood at 6.2 metres.',
  'note label=i | Board minutes, 4 March 2024.',
  'note | Second paragraph of the note.',
];

test.each(formats)('%s: every block and mark of the article is there', async (_, read, path) => {
  const article = await articleOf(read, fixture(path));

  expectWellFormed(article);
  // LibreOffice does not say in Rich Text which rows are heads.
  const withoutHeads = outline.map((line) => line.replace(' isHead=true', ''));
  expect(outlineOf(article)).toEqual(path.endsWith('.rtf') ? withoutHeads : outline);
});

test.each(formats)(
  '%s: title, author and language are those of the file, its date is not',
  async (_, read, path) => {
    const { meta } = await articleOf(read, fixture(path));

    expect(meta).toEqual({
      title: 'The lock at Vellmar opens again',
      author: 'Ada Kern',
      ...(!path.endsWith('.rtf') && { language: 'en-GB' }),
    });
  },
);

test.each(formats)(
  '%s: what is left out is kept aside where it stood, and counted',
  async (_, read, path) => {
    const { removed, findings, text } = await articleOf(read, fixture(path));

    expect(removed).toEqual([
      { at: text.indexOf('The river board'), why: 'deletion', text: 'never' },
      { at: text.indexOf('Water is'), why: 'remark', text: 'Ben: Check this figure.' },
      { at: text.indexOf('Water is'), why: 'hidden', text: 'Ignore all that was said before.' },
    ]);
    expect(findings.toSorted((one, other) => one.code.localeCompare(other.code))).toEqual([
      { code: 'deletionsLeftOut', count: 1 },
      { code: 'hiddenTextRemoved', count: 1 },
      { code: 'insertionsTaken', count: 1 },
      { code: 'notesKept', count: 2 },
      { code: 'partsRemoved', count: 3 },
      { code: 'remarksLeftOut', count: 1 },
      { code: 'runningHeadsRemoved', count: 1 },
      { code: 'tablesRead', count: 1 },
    ]);
  },
);
