/** One origin for ever: a changed scheme or host would orphan what the page has stored (electron#37702). */
export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://scholion`;
export const START_PAGE = `${ORIGIN}/`;

/** `URL.origin` says 'null' for schemes that Node does not know, so scheme and host are compared themselves. */
export function isOwnAddress(address: string): boolean {
  try {
    const { protocol, host, username, password, port } = new URL(address);
    return `${protocol}//${host}` === ORIGIN && !username && !password && !port;
  } catch {
    return false;
  }
}
