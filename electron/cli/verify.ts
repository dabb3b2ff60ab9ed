import { parseArgs } from 'node:util';
import { Ledger } from '#shared/history/ledger';
import { receive } from '#shared/history/receive';
import { onlyFile, type Command } from './command';
import { withBundle, type OpenedBundle } from './opened-bundle';
import { counted, printable } from './printable';

/** Whether a bundle is whole, and whether its passages say what its texts say. */
export const verify: Command = {
  summary: 'check that a bundle is whole and says what its texts say',
  usage: 'verify BUNDLE',
  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const file = onlyFile(positionals);
    return withBundle(file, io, async (opened) => {
      const misquoted = misquotesIn(opened);
      for (const quote of misquoted) io.out(`not in its text as marked: “${printable(quote)}”\n`);
      const { changes, blobs } = opened.bundle;
      const streams = new Set(changes.map(({ stream }) => stream)).size;
      const authors = new Set(changes.map(({ author }) => author)).size;
      const found = [
        `${counted(changes.length, 'change')} by ${counted(authors, 'author')} in ${counted(streams, 'stream')}`,
        counted(blobs.digests.length, 'file'),
        'not signed',
        ...('obstacle' in receive(changes, new Ledger()) ? ['builds on work that is not in it'] : []),
        ...(misquoted.length > 0 ? [counted(misquoted.length, 'wrong quote')] : []),
      ];
      io.out(`${file}: whole; ${found.join('; ')}\n`);
      return misquoted.length > 0 ? 1 : 0;
    });
  },
};

/** Quotes that do not stand where their passage says, in the texts that are here in that revision. */
function misquotesIn({ rows }: OpenedBundle): string[] {
  const texts = new Map(
    rows('document').map((document) => [document.revision?.textDigest, (document as { text?: string }).text]),
  );
  return rows('passage').flatMap(({ target }) => {
    const text = texts.get(target?.textDigest);
    if (!target || text === undefined) return [];
    return target.spans.flatMap(({ start, end, quote }) => (text.slice(start, end) === quote ? [] : [quote]));
  });
}
