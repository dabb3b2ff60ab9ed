import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { BriefTemplate, briefTemplates, type Brief } from '#shared/brief/brief';
import { plainTheme } from '#shared/brief/brief-style';
import { composeBrief } from '#shared/brief/compose';
import { gatherFindings } from '#shared/brief/gather-findings';
import { materialFrom, type Material } from '#shared/brief/material';
import type { PrintedBrief } from '#shared/brief/printed-brief';
import { proposedFindings } from '#shared/brief/propose';
import { briefToHtml } from '#shared/brief/to-html';
import { briefToMarkdown } from '#shared/brief/to-markdown';
import { decodeRevision } from '#shared/import/decode-revision';
import type { PageMark } from '#shared/model/revision-file';
import { handOver } from '../files/hand-over';
import { BadUsage, onlyFile, type Command, type ExitCode, type Io } from './command';
import { failureInWords } from './failure-words';
import { withBundle, type OpenedBundle } from './opened-bundle';
import { counted } from './printable';

const formats = {
  html: (brief: PrintedBrief) => Buffer.from(briefToHtml(brief, plainTheme)),
  // What writes Word files is as large as all the rest of the tool.
  docx: async (brief: PrintedBrief) => (await import('#shared/brief/to-docx')).briefToDocx(brief, plainTheme),
  md: (brief: PrintedBrief) => Buffer.from(briefToMarkdown(brief)),
};
type Format = keyof typeof formats;

const OTHERS_MAY_READ = 0o666;

/** The findings of a bundle on paper: what was settled in review where it was, else all there are. */
export const brief: Command = {
  summary: 'write the findings of a bundle as a brief: HTML, Word or Markdown',
  usage: `brief BUNDLE -o FILE [--template ${briefTemplates.join('|')}] [--format ${Object.keys(formats).join('|')}] [--title TITLE] [--marking WORDS]`,
  details:
    'Without --format the ending of the file decides. Articles that were settled in review give what was settled, the others all implications.',
  async run(args, io) {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        template: { type: 'string', default: 'full' },
        format: { type: 'string' },
        title: { type: 'string' },
        marking: { type: 'string' },
      },
    });
    if (!values.output) throw new BadUsage('Say where to write it: -o FILE.');
    const template = chosenTemplate(values.template);
    const format = chosenFormat(values.format ?? path.extname(values.output).slice(1));
    const { output, title, marking } = values;
    return withBundle(onlyFile(positionals), io, async (opened) => {
      const project = opened.rows('project')[0]?.name ?? 'A project';
      const material = materialFrom(opened.objects.values(), await pagesIn(opened));
      const chosen = proposedFindings(material);
      if (chosen.length === 0) {
        io.err('There is no implication in it, so there is nothing to report.\n');
        return 1;
      }
      const wanted = {
        title: title ?? project,
        template,
        parts: chosen.map((implication) => ({ kind: 'finding' as const, implication })),
        ...(marking && { marking }),
      };
      const bytes = await formats[format](printed(wanted, material, opened, project, io));
      return write(output, bytes, chosen.length, io);
    });
  },
};

function printed(
  wanted: Brief,
  material: Material,
  { bundle }: OpenedBundle,
  name: string,
  io: Io,
): PrintedBrief {
  const findings = gatherFindings(
    material,
    wanted.parts.flatMap((part) => (part.kind === 'finding' ? [part.implication] : [])),
  );
  const on = io.now().toISOString().slice(0, 10);
  return composeBrief(wanted, findings, { project: { id: bundle.project, name }, on });
}

function chosenTemplate(named: string): BriefTemplate {
  const template = BriefTemplate.safeParse(named);
  if (!template.success) throw new BadUsage(`There is no template "${named}": ${briefTemplates.join(', ')}.`);
  return template.data;
}

function chosenFormat(named: string): Format {
  if (!Object.hasOwn(formats, named)) {
    throw new BadUsage(`There is no format "${named}": ${Object.keys(formats).join(', ')}.`);
  }
  return named as Format;
}

/** Where the pages of each article begin. */
async function pagesIn({ bundle: { blobs }, rows }: OpenedBundle): Promise<Material['pagesOf']> {
  const pages = new Map<string, readonly PageMark[]>();
  for (const { id, revision } of rows('document')) {
    if (!revision || !blobs.digests.includes(revision.blob)) continue;
    const file = decodeRevision(await blobs.read(revision.blob));
    if (file.ok && file.value.meta.pages) pages.set(id, file.value.meta.pages);
  }
  return (document) => pages.get(document) ?? [];
}

async function write(file: string, bytes: Uint8Array, findings: number, io: Io): Promise<ExitCode> {
  const written = await handOver(file, bytes, OTHERS_MAY_READ & ~process.umask());
  if (!written.ok) {
    io.err(`${failureInWords(written.failure)}\n`);
    return 1;
  }
  io.err(`${file}: written, ${counted(findings, 'finding')}\n`);
  return 0;
}
