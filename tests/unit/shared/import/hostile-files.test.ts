import { expect, test } from 'vitest';
import { describeFailure } from '#renderer/text/failures';
import { importFile } from '#shared/import/import-file';
import { Chance } from '#tests/builders/chance';
import { hostileFiles } from '#tests/builders/files/hostile-files';
import { mixedFiles } from '#tests/builders/files/mixed-files';
import { docxOf, epubOf, odtOf } from '#tests/builders/files/office-files';
import { markdownOf, pageOf, textOf } from '#tests/builders/files/plain-files';

const unknown =
  'it is of no format that Scholion reads. Save it as PDF, DOCX or plain text, or copy the article and paste it';
const damaged = 'it is damaged. Open it in the program that made it, save it again, and add the new file';
const manyParts = 'it has more lines or parts than can be shown. Split it, and add the parts';
const locked = 'it is protected by a password or a lock. Save a copy without protection, and add that';
const entities = 'it declares entities of its own, which articles do not need and attacks do';
const inflates = 'unpacked it is far larger than any article, as files are that are made to do harm';
const nested = 'its parts are nested more deeply than those of any article';
const empty = 'there is no text in it';

/** What a person reads between "“name” could not be read: " and ". Nothing was added." */
const sentences: Readonly<Record<keyof typeof hostileFiles, string>> = {
  'a picture': unknown,
  'a picture that calls itself text': unknown,
  'a program': unknown,
  'an empty file': empty,
  'nothing but white space': empty,
  'more text than any article': 'it is larger than any article. Split it, and add the parts',
  'more lines than can be shown': `${manyParts} (more than 500000 lines)`,
  'quotes in quotes without end': `${nested} (quotes or lists)`,
  'a Word file cut short': `${damaged} (its end is missing)`,
  'a Word file with a byte changed': `${damaged} (word/document.xml cannot be unpacked)`,
  'a Word file without its text': `${damaged} (word/document.xml is missing)`,
  'a Word file of a password': `${locked} ([Content_Types].xml)`,
  'a Word file in its old form': `${unknown} (an old Office file)`,
  'entities that grow without end': `${entities} (word/document.xml, line 2)`,
  'an entity that reads a file': `${entities} (content.xml, line 2)`,
  'a part that unpacks to gigabytes': `${inflates} (word/document.xml)`,
  'a part that is longer than it says': `${inflates} (word/document.xml is longer than it says)`,
  'more parts than a file has': `${manyParts} (10001 packed files)`,
  'elements in elements without end': `${nested} (word/document.xml, line 2)`,
  'an OpenDocument text with broken markup': `${damaged} (content.xml, line 1: unexpected close tag)`,
  'an OpenDocument table': `${unknown} (application/vnd.oasis.opendocument.spreadsheet)`,
  'a name that leads out of the folder': `${damaged} (the name "../../evil.xml" is not allowed)`,
  'a PDF that is none': `${damaged} (Invalid PDF structure)`,
  'a PDF cut short': `${damaged} (pages)`,
  'a PDF of a password': locked,
  'a PDF without a word': empty,
  'a page of nothing but a script': empty,
  'a page of boxes in boxes without end': `${nested} (deeper than 512)`,
  'a page of more elements than can be shown': `${manyParts} (more than 500000 elements)`,
  'an e-book without its contents': `${damaged} (META-INF/container.xml is missing)`,
  'an e-book that its shop has locked': locked,
  'an e-book cut short': `${damaged} (its end is missing)`,
  'an e-book whose chapter is empty': empty,
  'Rich Text of groups in groups without end': `${nested} (groups)`,
  'Rich Text without text': empty,
  'a mail without a body': empty,
  'a mail of parts in parts without end': `${nested} (parts of a mail)`,
  'a project without its project file': `${damaged} (there is no .qde file in it)`,
  'a codebook with entities': `${entities} (bomb.qdc, line 1)`,
};

test.each(Object.entries(sentences))('%s is refused, and the person reads why', async (what, sentence) => {
  const { name, bytes } = hostileFiles[what as keyof typeof hostileFiles];

  const read = await importFile(name, bytes());

  expect(read.ok ? 'it was read' : describeFailure(read.failure)).toBe(
    `“${name}” could not be read: ${sentence}. Nothing was added.`,
  );
});

test('every hostile file is in that table', () => {
  expect(Object.keys(sentences).toSorted()).toEqual(Object.keys(hostileFiles).toSorted());
});

test.each(mixedFiles(12).map((file) => [file.name.slice(5), file] as const))(
  'a damaged file is read or refused for a reason, and its reader never stumbles: %s',
  async (_, { name, bytes }) => {
    const chance = new Chance(7);
    for (let run = 0; run < 150; run += 1) {
      const damaged = bytes.slice(0, chance.is(0.2) ? chance.upTo(bytes.length) : bytes.length);
      for (let left = chance.upTo(5); left > 0; left -= 1)
        damaged[chance.upTo(damaged.length) - 1] = chance.upTo(256) - 1;

      const read = await importFile(name, damaged);

      expect(read).not.toMatchObject({ failure: { reason: 'readerFailed' } });
    }
  },
);

const deceiving = 'The lock\u202e opened\u202c on \u200bMonday.';
const drafted = { title: 'A note', paragraphs: [deceiving] };
test.each([
  ['note.txt', textOf(drafted)],
  ['note.md', markdownOf(drafted)],
  ['note.html', pageOf(drafted)],
  ['note.docx', docxOf(drafted)],
  ['note.odt', odtOf(drafted)],
  ['note.epub', epubOf(drafted)],
])('characters that deceive stay where they are and are reported: %s', async (name, bytes) => {
  const read = await importFile(name, bytes);

  if (!read.ok) throw new Error(describeFailure(read.failure));
  const [article] = read.value.articles;
  expect(article?.text).toContain(deceiving);
  expect(article?.findings.map(({ code, count }) => [code, count])).toEqual(
    expect.arrayContaining([
      ['directionMarks', 2],
      ['invisibleCharacters', 1],
    ]),
  );
});

test('NUL, control characters and halves of pairs are replaced and reported', async () => {
  const utf16 = new Uint8Array(
    new Uint16Array([0xfeff, ...unitsOf('A\0B\u0007C\ud800D words that follow')]).buffer,
  );

  const read = await importFile('note.txt', utf16);

  expect(read).toMatchObject({
    value: {
      articles: [
        {
          text: 'A\ufffdB\ufffdC\ufffdD words that follow',
          findings: expect.arrayContaining([{ code: 'charactersReplaced', count: 3 }]),
        },
      ],
    },
  });
});

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
