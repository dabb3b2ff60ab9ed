/** One origin for ever: a changed scheme or host would orphan what the page has stored (electron#37702). */
export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://scholion`;
export const START_PAGE = `${ORIGIN}/`;
/** Where files are read: another origin in another session, without any rights of the page. */
export const PARSER_ORIGIN = `${SCHEME}://parser`;
/** Where a page is put to be printed: nothing of it is stored, and it has no rights at all. */
export const PRINT_ORIGIN = `${SCHEME}://print`;

/** `URL.origin` says 'null' for schemes that Node does not know, so scheme and host are compared themselves. */
export function isOwnAddress(address: string, origin = ORIGIN): boolean {
  try {
    const { protocol, host, username, password, port } = new URL(address);
    return `${protocol}//${host}` === origin && !username && !password && !port;
  } catch {
    return false;
  }
}
