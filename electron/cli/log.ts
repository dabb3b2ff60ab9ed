import { parseArgs } from 'node:util';
import { canonicalJson, type Json } from '#shared/canonical-json';
import { compareStamps } from '#shared/history/clock';
import { isKnownPatch, type Change, type Patch } from '#shared/model/change';
import { onlyFile, type Command } from './command';
import { withBundle } from './opened-bundle';
import { prettyJson, printable } from './printable';

/** The changes themselves, in the order of their clocks. */
export const log: Command = {
  summary: 'list the changes in a bundle',
  usage: 'log BUNDLE [--json]',
  async run(args, io) {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    return withBundle(onlyFile(positionals), io, async ({ bundle }) => {
      const changes = bundle.changes.toSorted(
        (a, b) => compareStamps(a, b) || (a.stream < b.stream ? -1 : 1),
      );
      const isForPrograms = values.json === true;
      io.out(
        isForPrograms ? prettyJson(canonicalJson(changes as unknown as Json)) : changes.map(line).join(''),
      );
      return 0;
    });
  },
};

function line({ hlc, author, stream, seq, command, patches }: Change): string {
  const when = new Date(hlc[0]).toISOString();
  const what = patches.map(inBrief).join(', ');
  return `${when}  ${author.slice(0, 8)} ${stream.slice(0, 8)} #${seq}  ${printable(`${command}: ${what}`)}\n`;
}

function inBrief(patch: Patch): string {
  const isOfObject = isKnownPatch(patch) && (patch.op === 'put' || patch.op === 'del');
  return isOfObject ? `${patch.op} ${patch.type}` : patch.op;
}
