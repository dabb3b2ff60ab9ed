import { strToU8, zipSync } from 'fflate';

const NAMESPACE = 'urn:QDA-XML:project:1.0';

export type RefiParts = {
  readonly name?: string;
  readonly origin?: string;
  readonly namespace?: string;
  readonly users?: string;
  readonly codes?: string;
  readonly sources?: string;
  /** Whatever else stands in the project. */
  readonly rest?: string;
  /** What lies in the archive beside the project: by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly projectFile?: string;
};

/** A project as another program writes it, as the bytes of a `.qdpx` file. */
export function aRefiProject(parts: RefiParts): Uint8Array {
  const { files = {}, projectFile = 'project.qde' } = parts;
  return zipSync({
    [projectFile]: strToU8(refiXml(parts)),
    ...Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  });
}

export function refiXml({
  name = 'Study',
  origin = 'Some Tool 1',
  namespace = NAMESPACE,
  users = '',
  codes = '',
  sources = '',
  rest = '',
}: RefiParts): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="${namespace}" name="${name}" origin="${origin}">
${users === '' ? '' : `<Users>${users}</Users>`}
${codes === '' ? '' : `<CodeBook><Codes>${codes}</Codes></CodeBook>`}
${sources === '' ? '' : `<Sources>${sources}</Sources>`}
${rest}
</Project>`;
}

/** A GUID that is different for each number. */
export function guid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A selection with codes, from one position to another as the program counts them. */
export function selection(
  number: number,
  from: number,
  to: number,
  codes: readonly number[],
  { name = '', by, inside = '' }: { name?: string; by?: number; inside?: string } = {},
): string {
  const maker = by === undefined ? '' : ` creatingUser="${guid(by)}"`;
  const codings = codes.map(
    (code, at) =>
      `<Coding guid="${guid(number * 100 + at)}"${maker}><CodeRef targetGUID="${guid(code)}"/></Coding>`,
  );
  return `<PlainTextSelection guid="${guid(number)}" name="${escapeXml(name)}" startPosition="${from}" endPosition="${to}"${maker}>${inside}${codings.join('')}</PlainTextSelection>`;
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (character) => `&#${character.codePointAt(0)};`);
}
