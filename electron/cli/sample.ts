import { parseArgs } from 'node:util';
import { sampleContent } from '#shared/sample/sample';
import { BadUsage, type Command } from './command';
import { writeShare } from './write-share';

/** The sample project, as the program opens it. */
export const sample: Command = {
  summary: 'write the sample project as a bundle',
  usage: 'sample -o BUNDLE',
  async run(args, io) {
    const { values } = parseArgs({ args: [...args], options: { output: { type: 'string', short: 'o' } } });
    if (!values.output) throw new BadUsage('Say where to write it: -o FILE.');
    const { project, changes, blobs } = sampleContent();
    return writeShare(values.output, project, changes, blobs, io);
  },
};
