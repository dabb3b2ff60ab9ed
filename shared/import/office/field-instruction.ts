import { keptLinkAddress } from './link-address';

/** Whether a field repeats what stands elsewhere in the text: a table of contents, an index. */
export function isIndex(instruction: string): boolean {
  return /^\s*(toc|index|toa)\b/i.test(instruction);
}

/** Where the text of a HYPERLINK field leads, if that is on the web or a mailbox. */
export function addressIn(instruction: string): string | undefined {
  return keptLinkAddress(/^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1]);
}
