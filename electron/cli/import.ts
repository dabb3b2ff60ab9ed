import path from 'node:path';
import { parseArgs } from 'node:util';
import { Project } from '#shared/model/project';
import { allFormatNames } from '#shared/report/format-names';
import { BadUsage, type Command } from './command';
import { identityFrom } from './identity';
import { importFiles } from './import-files';
import { readMappingFile, showMapping } from './mapping-option';
import { writeShare } from './write-share';

const options = {
  output: { type: 'string', short: 'o' },
  project: { type: 'string' },
  name: { type: 'string' },
  author: { type: 'string' },
  'author-id': { type: 'string' },
  now: { type: 'string' },
  mapping: { type: 'string' },
  'show-mapping': { type: 'boolean' },
} as const;

/** Makes one bundle of several files. With project, author and time given, the same files make the same bytes. */
export const importCommand: Command = {
  summary: 'make a bundle of articles from files',
  usage:
    'import FILE… -o BUNDLE [--project UUID] [--name PROJECT] [--author NAME] [--author-id UUID] [--now TIME]\n' +
    '       [--mapping MAPPING.json]     what codes of a .qdpx or .qdc file become\n' +
    '       [--show-mapping]             print that, and write nothing',
  details: `Reads ${allFormatNames}. A file may hold several articles.\nOne that takes more than five minutes or a gigabyte of memory is not read; the others are, and the exit code is 1.\nWith --project, --author-id and --now given, the same files make the same bytes.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (positionals.length === 0) throw new BadUsage('Name at least one file to import.');
    const mapping = values.mapping === undefined ? undefined : await readMappingFile(values.mapping);
    if (mapping && 'problem' in mapping) {
      io.err(`${mapping.problem}\n`);
      return 1;
    }
    if (values['show-mapping']) return showMapping(positionals, mapping?.json, io);
    if (!values.output) throw new BadUsage('Say where to write the bundle: -o FILE.');
    const identity = identityFrom(values, io);
    // A project that is given is there already and has its name; a new one is called as its file.
    const fileName = path.basename(values.output).replace(/\.scholion$/i, '');
    const name = values.name ?? (identity.isNewProject && fileName !== '' ? fileName : undefined);
    if (!Project.shape.name.safeParse(name).success)
      throw new BadUsage('--name is a name of 1 to 200 characters.');
    const { changes, blobs, unread, isEmpty } = await importFiles(
      positionals,
      name,
      identity,
      io,
      mapping?.json,
    );
    if (isEmpty) {
      io.err('Nothing was written, because there is nothing to write.\n');
      return 1;
    }
    const written = await writeShare(values.output, identity.project, changes, blobs, io);
    return unread > 0 ? 1 : written;
  },
};
