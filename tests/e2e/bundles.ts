import { join } from 'node:path';
import { run } from '#electron/cli/run';
import { importFile } from '#shared/import/import-file';
import { writeArticle } from './articles';

/** A colleague's bundle with one article, made by the tool. */
export async function aBundle(folder: string): Promise<string> {
  const article = await writeArticle(folder, 'handed.md');
  const bundle = join(folder, 'handed.scholion');
  const args = ['import', article.path, '-o', bundle, '--name', 'Handed over', '--author', 'Ada Example'];
  let complaint = '';
  const io = {
    out: () => {},
    err: (text: string) => void (complaint += text),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    readFile: importFile,
  };
  if ((await run(args, io)) !== 0) throw new Error(complaint);
  return bundle;
}
