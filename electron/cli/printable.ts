/**
 * Text of a bundle for a terminal. Control characters could rewrite what the terminal shows, directional marks could
 * reorder it; neither is needed to read, so each is shown as a replacement character.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

/** A number with its noun: "1 passage", "2 passages". */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

/** JSON for people and programs: keys sorted, indented, the same for the same value. */
export function prettyJson(canonical: string): string {
  return `${JSON.stringify(JSON.parse(canonical), undefined, 2)}\n`;
}
