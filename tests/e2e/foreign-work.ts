import { aRefiProject, escapeXml, guid } from '#tests/builders/a-refi-project';

export const harbour = [
  'The harbour union warned on Monday that grain is running short. 😀',
  'Russia signals relief to the region, said Ana Ruiz of the council.',
  '“We have bread for a week,” the union’s speaker said.',
].join('\r\n\r\n');
const council = 'The council met twice. Nobody voted for the toll, and Russia denied any part in it.';

const codes = `
<Code guid="${guid(10)}" name="Actors" isCodable="false">
  <Code guid="${guid(11)}" name="Harbour union" isCodable="true"><Description>All dockers of the port</Description>
    <Code guid="${guid(12)}" name="as speaker" isCodable="true"/></Code>
  <Code guid="${guid(13)}" name="The council" isCodable="true"/></Code>
<Code guid="${guid(14)}" name="Russia" isCodable="true"/>
<Code guid="${guid(15)}" name="Ana Ruiz" isCodable="true"/>
<Code guid="${guid(16)}" name="Supply" isCodable="true"><Code guid="${guid(17)}" name="Grain" isCodable="true"/></Code>
<Code guid="${guid(18)}" name="Bread will run out within a week" isCodable="true"/>`;

/** A study of two texts by two people, as NVivo writes it: positions in UTF-16 units, CRLF as two. */
export function aStudy(moreCodes = 0): Uint8Array {
  let next = 100;
  const marked = (text: string, words: string, of: readonly number[], by: number, note = ''): string => {
    const start = text.indexOf(words);
    const codings = of.map(
      (code) =>
        `<Coding guid="${guid(next++)}" creatingUser="${guid(by)}"><CodeRef targetGUID="${guid(code)}"/></Coding>`,
    );
    return `<PlainTextSelection guid="${guid(next++)}" name="${escapeXml(words)}" startPosition="${start}" endPosition="${start + words.length}" creatingUser="${guid(by)}" creationDateTime="2024-10-28T09:00:00Z">${note && `<Description>${note}</Description>`}${codings.join('')}</PlainTextSelection>`;
  };
  const many = Array.from(
    { length: moreCodes },
    (_, at) =>
      `<Code guid="${guid(1000 + 2 * at)}" name="Further code ${at + 1}, with a name of some length" isCodable="true"><Code guid="${guid(1001 + 2 * at)}" name="Part ${at + 1}" isCodable="true"/></Code>`,
  );
  return aRefiProject({
    name: 'Harbour study',
    origin: 'NVivo 14',
    users: `<User guid="${guid(1)}" name="Ana Example" id="AE"/><User guid="${guid(2)}" name="Ben Example"/>`,
    codes: codes + many.join(''),
    sources: `
<TextSource guid="${guid(3)}" name="Grain runs short.txt" plainTextPath="internal://a.txt" richTextPath="internal://a.docx">
${marked(harbour, 'harbour union warned', [11, 12], 1)}
${marked(harbour, 'grain is running short', [17, 18], 1, 'Compare last year')}
${marked(harbour, 'Russia signals relief', [14], 1)}
${marked(harbour, 'Ana Ruiz of the council', [15, 13], 2)}
${marked(harbour, 'bread for a week', [18], 2)}
</TextSource>
<TextSource guid="${guid(4)}" name="The council" plainTextPath="internal://b.txt">
${marked(council, 'Russia denied any part', [14], 2)}
<NoteRef targetGUID="${guid(6)}"/></TextSource>
<PictureSource guid="${guid(5)}" name="Port.jpg"/>`,
    rest: `<Notes><Note guid="${guid(6)}" creatingUser="${guid(2)}" creationDateTime="2024-10-29T08:00:00Z"><PlainTextContent>Minutes, not a report</PlainTextContent></Note></Notes>`,
    files: { 'Sources/a.txt': harbour, 'Sources/b.txt': council },
  });
}
