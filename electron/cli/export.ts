import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { csvOf } from '#shared/text/csv';
import { markedCopy } from '#shared/marked-copy/marked-copy';
import { tableMakers } from '#shared/passage-table/table-maker';
import type { TabledArticle } from '#shared/passage-table/tabled-article';
import { handOver } from '../files/hand-over';
import { BadUsage, onlyFile, type Command } from './command';
import { failureInWords } from './failure-words';
import { withBundle } from './opened-bundle';
import { counted } from './printable';
import { tablesIn, type TabledBundle } from './tabled-bundle';

/** Which of the tables a format with one table has. */
const parts = ['passages', 'implications'] as const;
type Part = (typeof parts)[number];

type Write = (bundle: TabledBundle, how: { part: Part; on: Date }) => Uint8Array;

const formats = { csv: asCsv, xlsx: asWorkbook, html: asMarkedCopy } satisfies Record<string, Write>;
type Format = keyof typeof formats;

const OTHERS_MAY_READ = 0o666;

/** The passages of a bundle as a table with all that was said of them, or an article with its passages as a page. */
export const exportCommand: Command = {
  summary: 'write the passages of a bundle as a table for a spreadsheet, or an article with them as a page',
  usage: `export BUNDLE -o FILE [--format ${Object.keys(formats).join('|')}] [--of ${parts.join('|')}] [--article TITLE]`,
  details:
    'Without --format the ending of the file decides. A workbook (xlsx) has both tables; a page (html) has one article with its passages in the margin. In CSV, cells that begin like a formula have an apostrophe before them.',
  async run(args, io) {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        format: { type: 'string' },
        of: { type: 'string', default: 'passages' },
        article: { type: 'string' },
      },
    });
    const { output } = values;
    if (!output) throw new BadUsage('Say where to write it: -o FILE.');
    const format = chosenFormat(values.format ?? path.extname(output).slice(1));
    const part = chosenPart(values.of);
    return withBundle(onlyFile(positionals), io, async (opened) => {
      const bundled = await tablesIn(opened);
      const articles = chosenArticles(bundled.articles, values.article);
      const bytes = formats[format]({ ...bundled, articles }, { part, on: io.now() });
      const written = await handOver(output, bytes, OTHERS_MAY_READ & ~process.umask());
      if (!written.ok) {
        io.err(`${failureInWords(written.failure)}\n`);
        return 1;
      }
      const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
      io.err(`${output}: written, ${counted(passages, 'passage')}\n`);
      return 0;
    });
  },
};

function asCsv({ tables, articles }: TabledBundle, { part }: { part: Part }): Uint8Array {
  const passages = articles.flatMap((article) => [...tables.rowsOf(article)]);
  const rows = part === 'passages' ? passages : tables.implicationRows();
  return Buffer.from(csvOf([tables[part].columns.map(({ name }) => name), ...rows]));
}

/** Both tables, a sheet each. */
function asWorkbook({ tables, articles }: TabledBundle): Uint8Array {
  const maker = tableMakers.xlsx(tables);
  const pieces = articles.map((article) => maker.add([...tables.rowsOf(article)]));
  return Buffer.concat([...pieces, maker.end(tables.implicationRows())]);
}

/** A page has one article. */
function asMarkedCopy({ register, articles }: TabledBundle, { on }: { on: Date }): Uint8Array {
  const [article, ...others] = articles;
  if (!article || others.length > 0) {
    throw new BadUsage(
      `A page has one article, and here are ${articles.length}: say which with --article and words of its title.`,
    );
  }
  return Buffer.from([...markedCopy(article, register, on.getTime())].join(''));
}

/** Those whose title has these words. */
function chosenArticles(articles: readonly TabledArticle[], words = ''): readonly TabledArticle[] {
  const sought = words.toLowerCase();
  const found = articles.filter(({ document: { title } }) => title.toLowerCase().includes(sought));
  if (sought !== '' && found.length === 0) throw new BadUsage(`No article in it is called "${words}".`);
  return found;
}

function chosenFormat(named: string): Format {
  if (!Object.hasOwn(formats, named)) {
    throw new BadUsage(`There is no format "${named}": ${Object.keys(formats).join(', ')}.`);
  }
  return named as Format;
}

function chosenPart(named: string): Part {
  const part = parts.find((each) => each === named);
  if (!part) throw new BadUsage(`There is no table of "${named}": ${parts.join(', ')}.`);
  return part;
}
