import { paragraphsOf } from '../plain-text';
import type { TextBuilder } from '../text-builder';

/** The model's limit for depths that are stored. */
const DEEPEST_STORED = 32;

type Line = { readonly quoted: number; readonly text: string };

/**
 * Writes the text of a plain mail: what is quoted from another mail as quotes, the rest as plain text is read.
 *
 * @param isFlowed lines that end in a space go on in the next one (RFC 3676)
 * @param deletesSpace the space is not part of the text (RFC 3676, section 4.3)
 */
export function writePlainBody(
  builder: TextBuilder,
  canonical: string,
  isFlowed: boolean,
  deletesSpace: boolean,
): void {
  const lines = canonical.split('\n').map(unquoted);
  const joined = isFlowed ? flowed(lines, deletesSpace) : lines;
  for (let start = 0; start < joined.length;) {
    const quoted = joined[start]?.quoted ?? 0;
    let end = start;
    while (joined[end]?.quoted === quoted) end += 1;
    const text = joined.slice(start, end).map((line) => line.text);
    for (const paragraph of paragraphsOf(text.join('\n'))) {
      builder.write(paragraph);
      builder.endBlock({
        kind: 'paragraph',
        ...(quoted > 0 && { quoted: Math.min(quoted, DEEPEST_STORED) }),
      });
    }
    start = end;
  }
}

function unquoted(line: string): Line {
  const marks = /^(?:>[ ]?(?=>))*>?/.exec(line)?.[0] ?? '';
  const text = line.slice(marks.length);
  const quoted = marks.split('>').length - 1;
  return { quoted, text: quoted > 0 ? text.replace(/^ /, '') : text };
}

/** Lines of a signature's rule never flow. */
function flowed(lines: readonly Line[], deletesSpace: boolean): Line[] {
  const joined: Line[] = [];
  let goesOn = false;
  for (const line of lines) {
    const last = joined.at(-1);
    // A space before what would look like a quote, or like a mail's beginning, was put there by the sender.
    const text = line.quoted === 0 ? line.text.replace(/^ /, '') : line.text;
    if (goesOn && last && last.quoted === line.quoted) {
      const before = deletesSpace ? last.text.slice(0, -1) : last.text;
      joined[joined.length - 1] = { ...last, text: before + text };
    } else joined.push({ ...line, text });
    goesOn = text.endsWith(' ') && text !== '-- ';
  }
  return joined;
}
