import { parseArgs } from 'node:util';
import { matrixOf } from '#shared/analysis/matrix';
import { matrixTable } from '#shared/analysis/matrix-table';
import { materialFrom } from '#shared/brief/material';
import { namesIn } from '#shared/brief/names';
import { proposedFindings } from '#shared/brief/propose';
import { csvOf } from '#shared/text/csv';
import { BadUsage, onlyFile, type Command } from './command';
import { withBundle } from './opened-bundle';

const kinds = { domain: 'domains', implication: 'implications' } as const;

/** Who is affected, and how, as a table for a spreadsheet. */
export const matrix: Command = {
  summary: 'print who is affected by what a bundle implies, as CSV',
  usage: `matrix BUNDLE --csv [--by ${Object.keys(kinds).join('|')}]`,
  details: 'The implications are those that a brief of the bundle has. ▲ gains, ▼ loses, ◆ mixed, ? unclear.',
  async run(args, io) {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { csv: { type: 'boolean' }, by: { type: 'string', default: 'domain' } },
    });
    const { by } = values;
    if (!Object.hasOwn(kinds, by)) {
      throw new BadUsage(`There is no matrix by "${by}": ${Object.keys(kinds).join(', ')}.`);
    }
    return withBundle(onlyFile(positionals), io, async ({ objects }) => {
      const material = materialFrom(objects.values(), () => []);
      const chosen = new Set(proposedFindings(material));
      const names = namesIn(material);
      io.out(
        csvOf(
          matrixTable(
            matrixOf(
              kinds[by as keyof typeof kinds],
              material.implication.filter(({ id }) => chosen.has(id)),
              material.affects.map((link) => ({ ...link, actor: names.actorItBecame(link.actor) })),
              names.ofActor,
            ),
          ),
        ),
      );
      return 0;
    });
  },
};
