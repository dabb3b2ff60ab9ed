import type MarkdownIt from 'markdown-it';
import type { StateBlock, StateInline } from 'markdown-it';

type Parser = ReturnType<typeof MarkdownIt>;

/** As many characters as the model keeps of a label. */
const LABEL = String.raw`\[\^([^\]\s^[]{1,40})\]`;
const DEFINITION = new RegExp(`^${LABEL}:`);
const REFERENCE = new RegExp(LABEL, 'y');

/**
 * Teaches a parser the notes that Pandoc, GitHub and most editors write: `[^1]` in the text, and `[^1]: The note.` in a
 * paragraph of its own, with further paragraphs indented by four. They come out as `note_reference` and, around the blocks
 * of a note, `note_open` and `note_close`, each with the label as its `content`.
 */
export function withNotes(parser: Parser): Parser {
  // Before definitions of links, which would take a note of one word for an address.
  parser.block.ruler.before('reference', 'note', readDefinition, { alt: ['paragraph', 'reference'] });
  parser.inline.ruler.before('link', 'note_reference', readReference);
  return parser;
}

function readDefinition(state: StateBlock, line: number, endLine: number, isSilent: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
  const [head, label] = DEFINITION.exec(state.src.slice(start, state.eMarks[line])) ?? [];
  if (head === undefined || label === undefined) return false;
  if (isSilent) return true;

  const before = { mark: state.bMarks[line], shift: state.tShift[line], column: state.sCount[line] };
  const behind = start + head.length;
  const spaces = /^[ \t]*/.exec(state.src.slice(behind, state.eMarks[line]))?.[0].length ?? 0;
  state.push('note_open', '', 1).content = label;
  state.blkIndent += 4;
  state.bMarks[line] = behind;
  state.tShift[line] = spaces;
  // What follows the colon counts as indented, however little stands between.
  state.sCount[line] = state.blkIndent;
  state.md.block.tokenize(state, line, endLine);
  state.blkIndent -= 4;
  state.bMarks[line] = before.mark ?? 0;
  state.tShift[line] = before.shift ?? 0;
  state.sCount[line] = before.column ?? 0;
  state.push('note_close', '', -1).content = label;
  return true;
}

function readReference(state: StateInline, isSilent: boolean): boolean {
  REFERENCE.lastIndex = state.pos;
  const [reference, label] = REFERENCE.exec(state.src) ?? [];
  if (reference === undefined || label === undefined) return false;
  if (!isSilent) state.push('note_reference', '', 0).content = label;
  state.pos += reference.length;
  return true;
}
