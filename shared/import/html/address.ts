/** The address standard's reader: every runtime of ours has it, the language's own library does not know it. */
declare const URL: new (
  address: string,
  base?: string,
) => { protocol: string; href: string; hash: string; pathname: string; host: string };

/** The model's limit; the text of a link with a longer address stays, without it. */
const LONGEST_ADDRESS = 4000;

/**
 * Where a link leads, in full; nothing for what is no address of a page or a mailbox: scripts, data, places in the page.
 *
 * @param base the page's own address, if it is known
 */
export function fullLinkAddress(href: string, base: string | undefined): string | undefined {
  if (href.trim().startsWith('#')) return undefined;
  return checked(href, base, ['http:', 'https:', 'mailto:']);
}

/** An address on the web, in full; nothing for any other. */
export function webAddress(address: string, base?: string): string | undefined {
  return checked(address, base, ['http:', 'https:']);
}

/**
 * Which place in which page a link leads to: "page#place" with the page's address in full. Two links lead to the same
 * place if these are equal.
 *
 * @param base the address of the page that holds the link; one that only tells pages apart will do: "file:///a.xhtml"
 */
export function placeOf(href: string, base: string): string | undefined {
  if (!href.includes('#')) return undefined;
  try {
    const { href: full } = new URL(href, base);
    return full.length > LONGEST_ADDRESS ? undefined : decoded(full);
  } catch {
    return undefined;
  }
}

/** "www.example.org" of its address. */
export function hostOf(address: string): string | undefined {
  try {
    return new URL(address).host;
  } catch {
    return undefined;
  }
}

function checked(address: string, base: string | undefined, schemes: readonly string[]): string | undefined {
  try {
    const { protocol, href } = new URL(address.trim(), base);
    return schemes.includes(protocol) && href.length <= LONGEST_ADDRESS ? href : undefined;
  } catch {
    return undefined;
  }
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
