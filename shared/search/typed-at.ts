import type { Stretch } from './found';
import type { FieldName } from './query';
import { tokensIn } from './tokens';

/** What is being typed where the caret stands: the value of a field, or a word, which may become the name of one. */
export type TypedAt =
  | {
      readonly kind: 'value';
      readonly field: FieldName;
      readonly typed: string;
      /** The value, with its quotation marks. */
      readonly stretch: Stretch;
    }
  | { readonly kind: 'word'; readonly typed: string; readonly stretch: Stretch };

/**
 * What a completion would complete. Nothing within a phrase: its words are taken as they are.
 *
 * @param caret in UTF-16 units from the start of the line.
 */
export function typedAt(line: string, caret: number): TypedAt | undefined {
  const token = tokensIn(line).find(({ stretch }) => stretch.start < caret && caret <= stretch.end);
  if (!token) return { kind: 'word', typed: '', stretch: { start: caret, end: caret } };
  if (token.kind === 'field' && token.field && caret >= token.valueStretch.start) {
    const { field, value, valueStretch: stretch } = token;
    return { kind: 'value', field, typed: value, stretch };
  }
  const { start } = token.stretch;
  // After a minus or a bracket comes a new word; in the name of a field, or in a plain word, its beginning counts.
  if (token.kind === 'minus' || token.kind === 'open' || token.kind === 'near-open') {
    return { kind: 'word', typed: '', stretch: { start: caret, end: caret } };
  }
  if (token.kind !== 'field' && token.kind !== 'words') return undefined;
  const typed = line.slice(start, caret);
  if (!/^[\p{L}:]+$/u.test(typed)) return undefined;
  return { kind: 'word', typed, stretch: token.kind === 'field' ? { start, end: caret } : token.stretch };
}
