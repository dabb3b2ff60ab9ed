import { parseArgs } from 'node:util';
import { onlyFile, type Command } from './command';
import { canonicalState, withBundle } from './opened-bundle';
import { prettyJson } from './printable';
import { summaryOf } from './summary';

/** What is in a bundle, for a person to read. */
export const show: Command = {
  summary: 'show what is in a bundle: articles, passages, implications',
  usage: 'show BUNDLE [--json]',
  async run(args, io) {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    return withBundle(onlyFile(positionals), io, async (opened) => {
      io.out(values.json ? prettyJson(canonicalState(opened)) : summaryOf(opened));
      return 0;
    });
  },
};
