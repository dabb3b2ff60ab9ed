/** A text as Scholion keeps it, and how many of its characters could not stay. */
export type CanonicalText = { readonly text: string; readonly replaced: number };

/**
 * The canonical form of a text (`data.md`): CRLF and CR become LF; lone surrogates, NUL and control characters other
 * than TAB and LF become U+FFFD, one for one. Nothing else is normalised: what the source has is what is quoted.
 */
export function canonicalText(raw: string): CanonicalText {
  let replaced = 0;
  // With the `u` flag, \p{Cs} meets only surrogates that are not half of a pair.
  const text = raw.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, () => {
    replaced += 1;
    return '\uFFFD';
  });
  return { text, replaced };
}
