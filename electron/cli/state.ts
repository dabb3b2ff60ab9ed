import { parseArgs } from 'node:util';
import { onlyFile, type Command } from './command';
import { canonicalState, withBundle } from './opened-bundle';
import { prettyJson } from './printable';

/** What all changes of a bundle make, for other programs. */
export const state: Command = {
  summary: 'print the state that a bundle makes, as JSON',
  usage: 'state BUNDLE --json',
  async run(args, io) {
    const { positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    return withBundle(onlyFile(positionals), io, async (opened) => {
      io.out(prettyJson(canonicalState(opened)));
      return 0;
    });
  },
};
