import { Buffer } from 'node:buffer';
import { parseArgs } from 'node:util';
import { canonicalJson } from '#shared/canonical-json';
import { unionOf } from '#shared/history/union';
import { UnitedBundles } from '../bundle/unite-bundles';
import { writeOutline } from '../bundle/write-bundle';
import { writeAtomically } from '../files/atomic';
import { nodeDisk } from '../files/node-disk';
import { BadUsage, type Command } from './command';
import { lookThrough } from './looked-through';
import { mergeReport, reportInWords } from './merge-report';
import { obstacleInWords } from './obstacle-words';
import { counted, prettyJson } from './printable';
import { writingTo } from './written-file';

const options = { output: { type: 'string', short: 'o' }, report: { type: 'string' } } as const;

/** The union of what several bundles hold: the same bytes in whatever order they are named. */
export const merge: Command = {
  summary: 'make one bundle of several of the same project',
  usage: 'merge BUNDLE BUNDLE… -o BUNDLE [--report REPORT.json]',
  details:
    'Every change of every bundle is in the result, once. Values that two people gave a field without seeing\n' +
    'each other stay both, as a conflict, until somebody settles it in the program; the report lists them.\n' +
    'The same bundles make the same bytes, in any order, and with the result among them.',
  async run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (positionals.length < 2) throw new BadUsage('Name at least two bundles.');
    const { output, report } = values;
    if (!output) throw new BadUsage('Say where to write the bundle: -o FILE.');
    const looked = await lookThrough(positionals, io);
    if (!looked) return 1;
    const united = new UnitedBundles(looked);
    try {
      const projects = new Set(looked.map(({ manifest }) => manifest.project));
      const [project = ''] = projects;
      if (projects.size > 1) {
        throw new BadUsage(
          'These bundles are of different projects; only those of one project can be merged.',
        );
      }
      const union = unionOf(looked.map(({ outlines }) => outlines));
      if ('obstacle' in union) {
        io.err(`These bundles do not go together: ${obstacleInWords(union.obstacle)}\n`);
        return 1;
      }
      const found = await mergeReport(looked, united, union);
      const written = await writingTo(output, io, async () => {
        const { bytes } = await writeOutline(output, united.outline(project, union.changes));
        return counted(bytes, 'byte');
      });
      if (written !== 0) return written;
      io.err(`${reportInWords(found)}\n`);
      if (report === undefined) return 0;
      return await writingTo(report, io, async () => {
        const json = prettyJson(canonicalJson(found));
        await writeAtomically(nodeDisk, report, Buffer.from(json));
        return 'what came together and what is left to settle';
      });
    } finally {
      united.close();
    }
  },
};
