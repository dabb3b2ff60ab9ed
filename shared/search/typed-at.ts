import type { Stretch } from './found';
import type { FieldName } from './query';
import { tokensIn, type Token } from './tokens';

/** The value of a field as far as it is typed. The stretch holds it with its quotation marks. */
export type TypedValue = { readonly field: FieldName; readonly typed: string; readonly stretch: Stretch };

/** What is being typed where the caret stands: the value of a field, or a word, which may become the name of one. */
export type TypedAt =
  | (TypedValue & { readonly kind: 'value' })
  | {
      readonly kind: 'word';
      readonly typed: string;
      readonly stretch: Stretch;
      /** The value before it with this word, in case it is a name of several words that lacks its quotation marks. */
      readonly joined?: TypedValue;
    };

/**
 * What a completion would complete. Nothing within a phrase: its words are taken as they are.
 *
 * @param caret in UTF-16 units from the start of the line.
 */
export function typedAt(line: string, caret: number): TypedAt | undefined {
  const tokens = tokensIn(line);
  const at = tokens.findIndex(({ stretch }) => stretch.start < caret && caret <= stretch.end);
  const token = tokens[at];
  // After a minus or a bracket comes a new word.
  if (!token || token.kind === 'minus' || token.kind === 'open' || token.kind === 'near-open') {
    return { kind: 'word', typed: '', stretch: { start: caret, end: caret } };
  }
  if (token.kind === 'field' && token.field && caret >= token.valueStretch.start) {
    const { field, value, valueStretch: stretch } = token;
    return { kind: 'value', field, typed: value, stretch };
  }
  if (token.kind !== 'field' && token.kind !== 'words') return undefined;
  // In the name of a field, or in a plain word, its beginning counts.
  const { start } = token.stretch;
  const typed = line.slice(start, caret);
  if (!/^[\p{L}\p{M}\p{N}'’:-]+$/u.test(typed)) return undefined;
  const stretch = token.kind === 'field' ? { start, end: caret } : token.stretch;
  const joined = joinedTo(line, tokens.slice(0, at), stretch.end);
  return { kind: 'word', typed, stretch, ...(joined && { joined }) };
}

/** The value that the words before the caret belong to, if they follow one that has no quotation marks. */
function joinedTo(line: string, before: readonly Token[], end: number): TypedValue | undefined {
  const field = before.findLast(({ kind }) => kind !== 'words');
  if (field?.kind !== 'field' || !field.field) return undefined;
  const { start } = field.valueStretch;
  const typed = line.slice(start, end);
  return /["“”„«»‹›「『]/u.test(typed) ? undefined : { field: field.field, typed, stretch: { start, end } };
}
