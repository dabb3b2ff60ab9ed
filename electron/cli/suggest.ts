import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Candidate, Mention } from '#shared/suggestions/candidate';
import { allFormatNames } from '#shared/report/format-names';
import { readCodebook } from '#shared/suggestions/codebook';
import { compileMentions } from '#shared/suggestions/find-mentions';
import { suggestIn } from '#shared/suggestions/suggest';
import { reasonOf } from '../files/disk';
import { BadUsage, type Command } from './command';
import { failureInWords } from './failure-words';
import { mentionTable } from './mention-table';
import { readArticle } from './read-article';

/** Who is named in an article, where: offsets are UTF-16 units of its text as Scholion imports it. */
export const suggest: Command = {
  summary: 'find who is named in an article, and where',
  usage: 'suggest FILE [--codebook CODEBOOK.json] [--json]',
  details: `Reads ${allFormatNames}.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { codebook: { type: 'string' }, json: { type: 'boolean' } },
    });
    const [file, ...others] = positionals;
    if (file === undefined) throw new BadUsage('Name an article.');
    if (others.length > 0) throw new BadUsage('Name one article only.');
    const codebook = values.codebook === undefined ? undefined : await readCodebookFile(values.codebook);
    if (codebook && 'problem' in codebook) {
      io.err(`${codebook.problem}\n`);
      return 1;
    }
    const read = await readArticle(file, io);
    if (!read.ok) {
      io.err(`${failureInWords(read.failure)}\n`);
      return 1;
    }
    const [article, ...more] = read.value.imported.articles;
    if (!article || more.length > 0) {
      io.err(`${file}: holds ${more.length + 1} articles; name a file of one\n`);
      return 1;
    }
    const { text } = article;
    const found: Found = codebook
      ? { ...codebook, mentions: compileMentions(codebook.candidates).in(text) }
      : suggestIn(text);
    io.out(values.json ? hitsAsJson(text, found, codebook === undefined) : mentionTable(text, found));
    return 0;
  },
};

type Found = { readonly candidates: readonly Candidate[]; readonly mentions: readonly Mention[] };

async function readCodebookFile(
  file: string,
): Promise<{ candidates: readonly Candidate[] } | { problem: string }> {
  const name = path.basename(file);
  let json: string;
  try {
    json = await readFile(file, 'utf8');
  } catch (error) {
    return { problem: `${name}: cannot be read (${reasonOf(error)})` };
  }
  try {
    const read = readCodebook(JSON.parse(json.replace(/^\uFEFF/, '')));
    return 'problem' in read ? { problem: `${name}: not a codebook: ${read.problem}` } : read;
  } catch {
    return { problem: `${name}: not a codebook: it is not JSON` };
  }
}

/** The ids of a codebook say who is meant; those of the gazetteer need the name beside them. */
function hitsAsJson(text: string, { candidates, mentions }: Found, withNames: boolean): string {
  const names = new Map(candidates.map(({ id, name }) => [id, name]));
  const hits = mentions.map(({ start, end, actor, alias, apply }) => ({
    start,
    end,
    quote: text.slice(start, end),
    actor,
    ...(withNames && { name: names.get(actor) }),
    alias,
    apply,
  }));
  return `${JSON.stringify(hits, undefined, 2)}\n`;
}
