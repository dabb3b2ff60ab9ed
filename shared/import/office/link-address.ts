/** The model's limit. */
const LONGEST = 4000;

/** An address to keep with a link's text: of the web or of mail. Others lead into the file itself or onto a disk. */
export function keptLinkAddress(raw: string | undefined): string | undefined {
  const address = raw?.trim();
  return address !== undefined && address.length <= LONGEST && /^(https?|mailto):/i.test(address)
    ? address
    : undefined;
}
