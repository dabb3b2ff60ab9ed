/** Elements that HTML knows to have no content (html.spec.whatwg.org, 13.1.2). */
const withoutContent = /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/**
 * Writes the empty elements of XHTML, `<span/>`, as HTML has them, `<span></span>`: read as HTML, they would hold all that
 * follows them. One walk through the source.
 */
export function closeEmptyElements(xhtml: string): string {
  const pieces: string[] = [];
  let copied = 0;
  for (let start = xhtml.indexOf('<'); start !== -1; start = xhtml.indexOf('<', start + 1)) {
    const skipped = endOfUnparsed(xhtml, start);
    if (skipped !== undefined) {
      if (skipped === -1) break;
      start = skipped;
      continue;
    }
    const name = /^[a-z][\w:.-]{0,60}/i.exec(xhtml.slice(start + 1, start + 64))?.[0];
    if (name === undefined) continue;
    const end = endOfTag(xhtml, start + 1 + name.length);
    if (end === -1) break;
    if (xhtml[end - 1] === '/' && !withoutContent.test(name)) {
      pieces.push(xhtml.slice(copied, end - 1), `></${name}>`);
      copied = end + 1;
    }
    start = end;
  }
  return pieces.join('') + xhtml.slice(copied);
}

/** Where a comment or a section of character data ends that begins here; nothing if none does. */
function endOfUnparsed(xhtml: string, start: number): number | undefined {
  if (xhtml.startsWith('<!--', start)) return xhtml.indexOf('-->', start + 4);
  return xhtml.startsWith('<![CDATA[', start) ? xhtml.indexOf(']]>', start + 9) : undefined;
}

/** Where the `>` is that ends a tag: one within quotes does not. */
function endOfTag(xhtml: string, start: number): number {
  let quote = '';
  for (let at = start; at < xhtml.length; at += 1) {
    const character = xhtml[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
    else if (character === '<') return at - 1;
  }
  return -1;
}
