import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile } from '#shared/import/import-file';
import type { ImportedFile } from '#shared/import/imported';
import { aRefiProject, guid, selection, type RefiParts } from '../../../../builders/a-refi-project';
import { quotesIn, readProject } from './read-project';

async function read(parts: RefiParts): Promise<ImportedFile> {
  return readProject(aRefiProject(parts));
}

function finding({ findings, articles }: ImportedFile, code: string) {
  return [...findings, ...articles.flatMap((article) => article.findings)].find((one) => one.code === code);
}

const codes = `<Code guid="${guid(11)}" name="Russia" isCodable="true"/><Code guid="${guid(12)}" name="Relief" isCodable="true"/>`;

function source(number: number, inside: string, attributes = ''): string {
  return `<TextSource guid="${guid(number)}" name="Article ${number}" plainTextPath="internal://${guid(number)}.txt" ${attributes}>${inside}</TextSource>`;
}

describe('places', () => {
  const text = '😀 Grain is short.\r\n\r\nRussia signals 😀 relief to the region.\r\nMore follows.';

  test('as the standard counts them: in code points, line breaks as they are in the file', async () => {
    const at = [...text].join('').indexOf('Russia') - 1;
    const file = await read({
      codes,
      sources: source(1, selection(20, at, at + 14, [11], { name: 'Russia signals' })),
      files: { [`sources/${guid(1)}.txt`]: text },
    });

    expect(quotesIn(file)).toEqual(['Russia signals']);
    expect(finding(file, 'offsetsReadAs')).toBeUndefined();
  });

  test('as NVivo counts them: in UTF-16 units, CRLF as two', async () => {
    const first = text.indexOf('relief');
    const second = text.indexOf('More');
    const file = await read({
      origin: 'NVivo 12',
      codes,
      sources: source(
        1,
        selection(20, first, first + 6, [12]) +
          selection(21, second, second + 12, [11], { name: 'no quote' }),
      ),
      files: { [`Sources/${guid(1)}.txt`]: `\uFEFF${text}` },
    });

    expect(quotesIn(file)).toEqual(['relief', 'More follows']);
    expect(finding(file, 'offsetsReadAs')).toMatchObject({ count: 2, items: ['utf16'] });
  });

  test('as ATLAS.ti counts them: as if each CRLF were one character', async () => {
    const plain = text.replaceAll('\r\n', '\n').replaceAll('😀', '.');
    const at = plain.indexOf('relief');
    const file = await read({
      origin: 'ATLAS.ti 9',
      codes,
      sources: source(1, selection(20, at, at + 20, [12], { name: 'relief to the regio…' })),
      files: { [`sources/${guid(1)}.txt`]: text },
    });

    expect(quotesIn(file)).toEqual(['relief to the region']);
    expect(finding(file, 'offsetsReadAs')).toMatchObject({ count: 1, items: ['one'] });
  });

  test('with the mark at the beginning of the file counted', async () => {
    const at = text.replaceAll('😀', '.').indexOf('relief') + 1;
    const file = await read({
      codes,
      sources: source(1, selection(20, at, at + 6, [12], { name: 'relief' })),
      files: { [`sources/${guid(1)}.txt`]: `\uFEFF${text}` },
    });

    expect(quotesIn(file)).toEqual(['relief']);
    expect(finding(file, 'offsetsReadAs')).toMatchObject({ items: ['mark'] });
  });

  test('of a text within the XML, which knows no CR: counted as two where the program did so', async () => {
    const plain = 'One line.\nAnother one.\nThe relief is small.';
    const at = plain.indexOf('relief') + 2;
    const inline = `<TextSource guid="${guid(1)}" name="A"><PlainTextContent>${plain}</PlainTextContent>${selection(20, at, at + 6, [12], { name: 'relief' })}</TextSource>`;
    const file = await read({ codes, sources: inline });

    expect(quotesIn(file)).toEqual(['relief']);
    expect(finding(file, 'offsetsReadAs')).toMatchObject({ items: ['two'] });
  });

  test('over blank lines, which are left out of the text with the line breaks at both ends', async () => {
    const plain = 'First line.\n\n\nSecond line.\n';
    const file = await read({
      codes,
      sources: source(1, selection(20, 11, plain.length, [11]) + selection(21, 0, 13, [11])),
      files: { [`sources/${guid(1)}.txt`]: plain },
    });

    expect(quotesIn(file)).toEqual(['Second line.', 'First line.']);
  });

  test('that do not fit: found by the words', async () => {
    const plain = 'The council met. The minister said that relief is near. Nobody spoke.';
    const named = (number: number, words: string, shift: number) => {
      const at = plain.indexOf(words) + shift;
      return selection(number, at, at + words.length, [11], { name: words });
    };
    const file = await read({
      codes,
      sources: source(
        1,
        named(20, 'The council met', 0) +
          named(21, 'The minister said', 0) +
          named(22, 'that relief is near', 7) +
          selection(23, 4000, 4010, [11], { name: 'Nobody spoke' }) +
          selection(24, 5000, 5010, [11], { name: 'It is not here' }) +
          selection(25, 6000, 6010, [11]),
      ),
      files: { [`sources/${guid(1)}.txt`]: plain },
    });

    expect(quotesIn(file)).toEqual([
      'The council met',
      'The minister said',
      'that relief is near',
      'Nobody spoke',
      undefined,
    ]);
    expect(file.work?.passages[4]).toMatchObject({ quote: 'It is not here' });
    expect(finding(file, 'passagesByQuote')).toMatchObject({ count: 2 });
    expect(finding(file, 'passagesWithoutPlace')).toMatchObject({ count: 1 });
  });
});

describe('who did what', () => {
  const users = `<User guid="${guid(1)}" name="Ana Ruiz" id="AR"/><User guid="{${guid(2).toLowerCase()}}" name="Ben"/>`;
  const plain = 'Russia signals relief.';

  test('two people on one selection have a passage each', async () => {
    const inside = `<Description>For the brief</Description>
      <Coding guid="${guid(31)}" creatingUser="{${guid(1).toLowerCase()}}"><CodeRef targetGUID="{${guid(11)}}"/></Coding>
      <Coding guid="${guid(32)}" creatingUser="${guid(2)}"><CodeRef targetGUID="${guid(12)}"/></Coding>`;
    const file = await read({
      users,
      codes,
      sources: source(5, selection(20, 0, 6, [], { by: 1, inside })),
      files: { [`sources/${guid(5)}.txt`]: plain },
    });

    expect(file.work?.people).toMatchObject([{ name: 'Ana Ruiz', initials: 'AR' }, { name: 'Ben' }]);
    expect(file.work?.passages).toMatchObject([
      { codes: [0], by: 0, note: 'For the brief' },
      { codes: [1], by: 1 },
    ]);
    expect(file.work?.passages[1]).not.toHaveProperty('note');
  });

  test('someone whom the project does not describe is a person without a name', async () => {
    const file = await read({
      codes,
      sources: source(5, selection(20, 0, 6, [11], { by: 9 })),
      files: { [`sources/${guid(5)}.txt`]: plain },
    });

    expect(file.work?.people).toEqual([{ id: guid(9) }]);
    expect(file.work?.passages).toMatchObject([{ by: 0 }]);
  });
});

describe('memos', () => {
  test('go to whoever wrote them, with their day, also on what another coded', async () => {
    const rest = `<Notes><Note guid="${guid(41)}" creatingUser="${guid(2)}" creationDateTime="2024-10-29T10:00:00Z"><PlainTextContent>I doubt it</PlainTextContent></Note></Notes>`;
    const inside = `<NoteRef targetGUID="${guid(41)}"/>`;
    const file = await read({
      users: `<User guid="${guid(1)}" name="Ana"/><User guid="${guid(2)}" name="Ben"/>`,
      codes: `<Code guid="${guid(11)}" name="Grain"/>`,
      sources: source(1, selection(21, 0, 6, [11], { by: 1, inside })),
      files: { [`sources/${guid(1)}.txt`]: 'Russia signals relief' },
      rest,
    });

    expect(file.work?.passages).toMatchObject([
      { by: 0, codes: [0] },
      { by: 1, codes: [], note: 'I doubt it', created: '2024-10-29T10:00:00Z' },
    ]);
    expect(file.work?.passages[0]).not.toHaveProperty('note');
  });

  test('are on what refers to them, and on what a link joins them with; others are told', async () => {
    const rest = `<Notes>
        <Note guid="${guid(41)}" name="Doubt"><PlainTextContent>Is it so?</PlainTextContent></Note>
        <Note guid="${guid(42)}" plainTextPath="internal://${guid(42)}.txt"/>
        <Note guid="${guid(43)}" name="Plan"><PlainTextContent>Read more</PlainTextContent></Note>
        <Note guid="${guid(44)}" name="Of the text"><PlainTextContent>Weak source</PlainTextContent></Note>
      </Notes>
      <Links>
        <Link guid="${guid(51)}" originGUID="${guid(20)}" targetGUID="${guid(42)}"/>
        <Link guid="${guid(52)}" name="contradicts" originGUID="${guid(20)}" targetGUID="${guid(21)}"/>
      </Links>`;
    const inside = `<NoteRef targetGUID="${guid(41)}"/>`;
    const file = await read({
      codes,
      rest,
      sources: source(
        1,
        `${selection(20, 0, 6, [], { inside })}${selection(21, 7, 14, [11])}<NoteRef targetGUID="${guid(44)}"/>`,
      ),
      files: { [`sources/${guid(1)}.txt`]: 'Russia signals.', [`sources/${guid(42)}.txt`]: 'Linked words' },
    });

    expect(file.work?.passages[0]?.note).toBe('Doubt\nIs it so?\n\nLinked words');
    expect(file.work?.articleNotes).toMatchObject([{ article: 0, text: 'Of the text\nWeak source' }]);
    expect(finding(file, 'memosLeftOut')).toMatchObject({ count: 1, items: ['Plan'] });
    expect(finding(file, 'linksLeftOut')).toMatchObject({ count: 1, items: ['contradicts'] });
  });
});

describe('texts', () => {
  test('take their fields from the variables that name them', async () => {
    const variable = (number: number, name: string) =>
      `<Variable guid="${guid(number)}" name="${name}" typeOfVariable="Text"/>`;
    const value = (number: number, text: string, kind = 'TextValue') =>
      `<VariableValue><VariableRef targetGUID="${guid(number)}"/><${kind}>${text}</${kind}></VariableValue>`;
    const file = await read({
      codes,
      sources: source(1, value(61, 'Ana Ruiz') + value(64, '7')),
      rest: `<Variables>${variable(61, 'Author')}${variable(62, 'URL')}${variable(63, 'Date')}${variable(64, 'Length')}</Variables>
        <Cases><Case guid="${guid(71)}">${value(62, 'https://news.example/1')}${value(63, '2024-10-28T10:00:00Z', 'DateTimeValue')}<SourceRef targetGUID="${guid(1)}"/></Case>
        <Case guid="${guid(72)}" name="Region North"/></Cases>`,
      files: { [`sources/${guid(1)}.txt`]: 'Some text.' },
    });

    expect(file.articles[0]?.meta).toEqual({
      title: 'Article 1',
      author: 'Ana Ruiz',
      address: 'https://news.example/1',
      published: '2024-10-28',
    });
    expect(finding(file, 'fieldsLeftOut')).toMatchObject({ items: ['Length'] });
    expect(finding(file, 'casesLeftOut')).toMatchObject({ items: ['Region North'] });
  });

  test('are found wherever the path says, and never outside the archive', async () => {
    const at = (path: string, number: number) =>
      `<TextSource guid="${guid(number)}" name="${number}" plainTextPath="${path}"/>`;
    const file = await read({
      codes,
      sources:
        at('relative:///folder/One%20file.txt', 1) +
        at('C:\\study\\two.TXT', 2) +
        at('../../../../etc/passwd', 3) +
        at('file:///etc/passwd', 4) +
        at('three.txt', 5),
      files: { 'Sources/One file.txt': 'First', 'Sources/Two.txt': 'Second', 'three.txt': 'Third' },
    });

    expect(file.articles.map(({ text }) => text)).toEqual(['First', 'Second', 'Third']);
    expect(finding(file, 'sourcesMissing')).toMatchObject({ count: 2, items: ['3', '4'] });
  });

  test('of PDFs are the texts that stand for them; pictures and recordings are told', async () => {
    const file = await read({
      codes,
      sources: `<PDFSource guid="${guid(1)}" name="Report.pdf" path="internal://x.pdf">
          <PDFSelection guid="${guid(22)}" page="0" firstX="1" firstY="1" secondX="2" secondY="2"/>
          <Representation guid="${guid(2)}" plainTextPath="internal://${guid(2)}.txt">${selection(20, 4, 10, [12])}</Representation>
        </PDFSource>
        <PictureSource guid="${guid(3)}" name="Map.png" path="internal://map.png"><PictureSelection guid="${guid(23)}" firstX="1" firstY="1" secondX="2" secondY="2"/></PictureSource>
        <VideoSource guid="${guid(4)}" name="Speech.mp4"/>`,
      files: { [`sources/${guid(2)}.txt`]: 'The relief is small.' },
    });

    expect(file.articles[0]?.meta.title).toBe('Report');
    expect(quotesIn(file)).toEqual(['relief']);
    expect(finding(file, 'mediaLeftOut')).toMatchObject({ count: 2, items: ['Map.png', 'Speech.mp4'] });
    expect(finding(file, 'passagesOnMedia')).toMatchObject({ count: 2 });
  });
});

describe('codes', () => {
  test('are a tree in the order of the file, as ATLAS.ti writes it flat, too', async () => {
    const { work } = await read({
      codes: `<Code guid="${guid(1)}" name="Coke::diet" isCodable="true"/>
        <Code guid="${guid(2)}" name="Coke" isCodable="true"><Description>A drink</Description><Code guid="${guid(3)}" name="zero" isCodable="false"/></Code>
        <Code guid="${guid(4)}" name="" isCodable="true"/>
        <Code guid="${guid(2)}" name="Double" isCodable="true"/>`,
      rest: `<Sets><Set guid="${guid(8)}" name="Drinks"><MemberCode targetGUID="${guid(3)}"/></Set></Sets>`,
    });

    expect(work?.codes.map(({ name, parent, isCodable }) => [name, parent, isCodable])).toEqual([
      ['Coke', undefined, true],
      ['zero', 0, false],
      ['diet', 0, true],
      ['–', undefined, true],
      ['Double', undefined, true],
    ]);
    expect(work?.codes[0]?.description).toBe('A drink');
    expect(new Set(work?.codes.map(({ id }) => id)).size).toBe(5);
    expect(work?.groups).toEqual([{ name: 'Drinks', codes: [1] }]);
  });

  test('that are referred to and not there are told', async () => {
    const file = await read({
      codes,
      sources: source(1, selection(20, 0, 6, [99])),
      files: { [`sources/${guid(1)}.txt`]: 'Russia signals.' },
    });

    expect(file.work?.passages).toMatchObject([{ codes: [] }]);
    expect(finding(file, 'damageBridged')).toMatchObject({ items: [`CodeRef ${guid(99)}`] });
  });
});

describe('files', () => {
  test('may name the project otherwise, and their namespace', async () => {
    const file = await read({
      projectFile: 'Export of Study.qde',
      namespace: 'urn:QDA-XML:project:0:4',
      codes,
    });

    expect(file.work?.codes).toHaveLength(2);
  });

  test.each([
    ['a zip without a project', 'damaged', aRefiProject({ projectFile: 'other.xml', codes })],
    ['XML of something else', 'damaged', aRefiProject({ namespace: 'urn:other', codes })],
    ['broken XML', 'damaged', aRefiProject({ rest: '<Notes>' })],
    ['entities', 'entitiesDeclared', bomb()],
    ['nothing in it', 'noText', aRefiProject({})],
    ['no zip', 'damaged', strToU8('PK\u0003\u0004 and no more')],
  ])('that hold %s are refused', async (_, reason, bytes) => {
    const result = await importFile('study.qdpx', bytes);

    expect(result).toMatchObject({ ok: false, failure: { code: 'import-failed', reason } });
  });
});

/** Nine entities, each ten times the one before it. */
function bomb(): Uint8Array {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  const xml = `<!DOCTYPE Project [<!ENTITY e0 "ha">${levels.join('')}]><Project name="&e9;"/>`;
  return aRefiProject({ files: { 'project.qde': xml } });
}
