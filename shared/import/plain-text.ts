import { TextBuilder, type StructuredText } from './text-builder';

/** No program or person breaks lines later than this; a longer line is a paragraph of its own. */
const LONGEST_WRAPPED_LINE = 120;

/**
 * The paragraphs of a canonical plain text, as a reader sees them. Where blank lines part the text, lines between two of them are
 * one paragraph and keep their breaks (LF), unless one of them is too long to be a wrapped line; then each is a
 * paragraph. In a text without blank lines each line is a paragraph. Blank lines are structure and go; every other
 * character stays, white space at line ends included.
 */
export function paragraphsOf(canonical: string): string[] {
  const groups = betweenBlankLines(canonical);
  const hasBlankLines = groups.length > 1;
  return groups.flatMap((lines) => {
    const isWrapped = hasBlankLines && lines.every((line) => line.length <= LONGEST_WRAPPED_LINE);
    return isWrapped ? [lines.join('\n')] : lines;
  });
}

/** The same as blocks. */
export function readPlainText(canonical: string): StructuredText {
  const builder = new TextBuilder();
  for (const paragraph of paragraphsOf(canonical)) {
    builder.write(paragraph);
    builder.endBlock({ kind: 'paragraph' });
  }
  return builder.finish();
}

function betweenBlankLines(canonical: string): string[][] {
  const groups: string[][] = [];
  let isInside = false;
  for (const line of canonical.split('\n')) {
    if (line.trim() === '') {
      isInside = false;
    } else if (isInside) {
      groups.at(-1)?.push(line);
    } else {
      groups.push([line]);
      isInside = true;
    }
  }
  return groups;
}
