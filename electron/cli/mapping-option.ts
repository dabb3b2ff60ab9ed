import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mappingFile, readMapping } from '#shared/foreign-work/mapping-file';
import type { ForeignWork } from '#shared/import/foreign-work';
import { reasonOf } from '../files/disk';
import type { ExitCode, Io } from './command';
import { failureInWords } from './failure-words';
import { readArticle } from './read-article';
import { WorkTaker } from './work-taker';

/** What a file says codes become, as it was parsed, or why it cannot be read. */
export async function readMappingFile(file: string): Promise<{ json: unknown } | { problem: string }> {
  const name = path.basename(file);
  try {
    const text = await readFile(file, 'utf8');
    return checked(name, text);
  } catch (error) {
    return { problem: `${name}: cannot be read (${reasonOf(error)})` };
  }
}

function checked(name: string, text: string): { json: unknown } | { problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: `${name}: not a mapping: it is not JSON` };
  }
  const read = readMapping(json, noWork);
  return 'problem' in read ? { problem: `${name}: not a mapping: ${read.problem}` } : { json };
}

const noWork: ForeignWork = {
  origin: '',
  name: '',
  people: [],
  codes: [],
  passages: [],
  articleCodes: [],
  articleNotes: [],
  groups: [],
};

/** Prints what the codes of these files would become, in the form that `--mapping` takes. Nothing is written. */
export async function showMapping(files: readonly string[], mapping: unknown, io: Io): Promise<ExitCode> {
  let unread = 0;
  const shown: object[] = [];
  for (const file of files) {
    const read = await readArticle(file, io);
    if (!read.ok) {
      unread += 1;
      io.err(`${failureInWords(read.failure)}\n`);
      continue;
    }
    const { work } = read.value.imported;
    if (!work) continue;
    const { choices, mapping: used } = new WorkTaker('', '', mapping).choices(work);
    shown.push(mappingFile(work, choices, used.basis));
  }
  if (shown.length === 0) io.err('None of these files holds codes of another program.\n');
  // One file's is what `--mapping` takes; several stand one below another.
  for (const one of shown) io.out(`${JSON.stringify(one, undefined, 2)}\n`);
  return unread > 0 || shown.length === 0 ? 1 : 0;
}
