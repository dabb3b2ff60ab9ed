import type { Stretch } from './found';
import { fieldNames, type Comparison, type FieldName } from './query';

/** A piece of a typed line. */
export type Token = { readonly stretch: Stretch } & (
  | { readonly kind: 'words'; readonly text: string; readonly isBeginning: boolean; readonly isOpen: boolean }
  | FieldPiece
  | { readonly kind: 'minus' | 'or' | 'and' | 'open' | 'close' | 'near-open' }
  /** NEAR between two words; with a distance after it, as some other tools have it. */
  | { readonly kind: 'near'; readonly hasDistance: boolean }
);

/** A field with what was typed as its value. */
export type FieldPiece = {
  readonly kind: 'field';
  /** Nothing for a name that is none of a field's. */
  readonly field: FieldName | undefined;
  readonly name: string;
  readonly comparison: Comparison;
  readonly value: string;
  readonly valueStretch: Stretch;
  /** The quotation mark of the value was not closed. */
  readonly isOpen: boolean;
};

/** Which signs close what each quotation mark opens: English, German, French, Swedish, Chinese and Japanese. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”“"',
  '”': '”“"',
  '„': '“”"',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
};

/** Every sign of the language, also in its full width; spaces part tokens, and nothing else does. */
const signs = {
  minus: /[-−–－](?=\S)/uy,
  or: /\||｜|OR(?![^\s()（）])/uy,
  and: /AND(?![^\s()（）])/uy,
  not: /NOT(?![^\s()（）])/uy,
  nearOpen: /near[(（]/iuy,
  near: /NEAR(\/\d+)?(?![^\s])/uy,
  open: /[(（]/uy,
  close: /[)）]/uy,
  field: /(\p{L}+)[:：](<=|>=|[<>≤≥=])?/uy,
  compared: /(\p{L}+)\s*(<=|>=|[<>≤≥=])\s*/uy,
  bare: /[^\s()（）|｜]+/uy,
  space: /\s+/uy,
};

const comparisonOf: Readonly<Record<string, Comparison>> = {
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '>=': '>=',
  '≥': '>=',
};

/** A line in its pieces. Any text has some; none fails. */
export function tokensIn(line: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < line.length;) {
    const space = match(signs.space, line, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const token = tokenAt(line, at);
    tokens.push(token);
    at = token.stretch.end;
  }
  return tokens;
}

function tokenAt(line: string, at: number): Token {
  const near = match(signs.near, line, at);
  if (near) return { kind: 'near', hasDistance: near[1] !== undefined, ...over(at, near) };
  for (const kind of ['minus', 'or', 'and', 'open', 'close'] as const) {
    const found = match(signs[kind], line, at);
    if (found) return { kind, ...over(at, found) };
  }
  const not = match(signs.not, line, at);
  if (not) return { kind: 'minus', ...over(at, not) };
  const nearOpen = match(signs.nearOpen, line, at);
  if (nearOpen) return { kind: 'near-open', ...over(at, nearOpen) };
  return fieldAt(line, at) ?? wordsAt(line, at);
}

/** A field by its name; or what looks like one, but for addresses and for words that end in a colon. */
function fieldAt(line: string, at: number): Token | undefined {
  const found = match(signs.compared, line, at) ?? match(signs.field, line, at);
  if (!found) return undefined;
  const [written, name = '', sign = ''] = found;
  const field = fieldNames.find((each) => each === name.toLowerCase());
  const isColon = /[:：]/u.test(written);
  if (field === undefined && !isColon) return undefined;
  const value = valueAt(line, at + written.length);
  if (field === undefined && !isLikeField(value.value)) return undefined;
  const stretch = { start: at, end: value.valueStretch.end };
  return { kind: 'field', field, name, comparison: comparisonOf[sign] ?? 'is', ...value, stretch };
}

/** "Ukraine:" is a word of a headline, and "https://" an address. */
function isLikeField(value: string): boolean {
  return value !== '' && !value.startsWith('/');
}

function valueAt(line: string, at: number): Pick<FieldPiece, 'value' | 'valueStretch' | 'isOpen'> {
  const quoted = quotedAt(line, at);
  if (quoted) {
    const { text, end, isOpen } = quoted;
    return { value: tidy(text), valueStretch: { start: at, end }, isOpen };
  }
  const value = match(signs.bare, line, at)?.[0] ?? '';
  return { value, valueStretch: { start: at, end: at + value.length }, isOpen: false };
}

function wordsAt(line: string, at: number): Token {
  const quoted = quotedAt(line, at);
  if (quoted) {
    const hasStar = /[*＊]/u.test(line.charAt(quoted.end));
    const stretch = { start: at, end: quoted.end + (hasStar ? 1 : 0) };
    return { kind: 'words', stretch, isOpen: quoted.isOpen, ...wordsOf(quoted.text, hasStar) };
  }
  const written = match(signs.bare, line, at)?.[0] ?? line.charAt(at);
  const stretch = { start: at, end: at + written.length };
  return { kind: 'words', stretch, isOpen: false, ...wordsOf(written) };
}

/** What was typed as words to be sought: a star at the end stands for however the last one goes on. */
export function wordsOf(written: string, hasStar = false): { text: string; isBeginning: boolean } {
  const text = tidy(written);
  const plain = text.replace(/[*＊\s]+$/u, '');
  return { text: plain, isBeginning: hasStar || /[*＊]\s*$/u.test(text) };
}

/** What stands in quotation marks from here. A straight one within is written twice; one not closed goes to the end. */
function quotedAt(line: string, at: number): { text: string; end: number; isOpen: boolean } | undefined {
  const closing = closers[line.charAt(at)];
  if (closing === undefined) return undefined;
  const isStraight = line.charAt(at) === '"';
  let text = '';
  for (let end = at + 1; end < line.length; end += 1) {
    const sign = line.charAt(end);
    if (!closing.includes(sign)) text += sign;
    else if (isStraight && line.charAt(end + 1) === '"') text += line.charAt((end += 1));
    else return { text, end: end + 1, isOpen: false };
  }
  return { text, end: line.length, isOpen: true };
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function over(at: number, [written]: RegExpExecArray): { stretch: Stretch } {
  return { stretch: { start: at, end: at + written.length } };
}

function match(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}
