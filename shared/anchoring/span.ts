import { CONTEXT_LENGTH, type Span } from '../model/passage';

/**
 * A stretch of the text with its quote and what stands around it. No end falls within a surrogate pair: the stretch
 * grows to take the pair whole, the context leaves it out.
 */
export function spanOf(text: string, start: number, end: number): Span {
  const from = splitsPair(text, start) ? start - 1 : start;
  const to = splitsPair(text, end) ? end + 1 : end;
  let beforeFrom = Math.max(0, from - CONTEXT_LENGTH);
  if (splitsPair(text, beforeFrom)) beforeFrom += 1;
  let afterTo = Math.min(text.length, to + CONTEXT_LENGTH);
  if (splitsPair(text, afterTo)) afterTo -= 1;
  return {
    start: from,
    end: to,
    quote: text.slice(from, to),
    before: text.slice(beforeFrom, from),
    after: text.slice(to, afterTo),
  };
}

function splitsPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
}
