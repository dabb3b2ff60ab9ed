/**
 * What stands around a stretch within its paragraphs, at most so much on each side: cut between words and marked as cut.
 *
 * @param start, end, most in UTF-16 units, end exclusive.
 */
export function around(
  text: string,
  { start, end }: { start: number; end: number },
  most: number,
): { before: string; after: string } {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const paragraphEnd = text.indexOf('\n', end);
  const after = text.slice(end, paragraphEnd < 0 ? text.length : paragraphEnd);
  return {
    before: before.length > most ? `…${before.slice(-most).replace(/^\S*\s+/, '')}` : before,
    after: after.length > most ? `${after.slice(0, most).replace(/\s+\S*$/, '')}…` : after,
  };
}
