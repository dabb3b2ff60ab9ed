import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject } from '#build/project';
import { hostileFiles } from '#tests/builders/files/hostile-files';
import { mixedFiles, type BuiltFile } from '#tests/builders/files/mixed-files';

/** What would only measure the time of making it is left to the tests. */
const LARGEST_HOSTILE = 1024 * 1024;
const made = /\.(?:html|mhtml|pdf|docx|odt|rtf|epub|eml)$/;

/**
 * Writes a folder of so many files as a person may have it: all that the tests have of real programs, some that are broken
 * or made to do harm, and for the rest built ones of all formats. The same each time.
 */
export async function writeFolder(folder: string, count: number): Promise<void> {
  const some = [...(await realFiles()), ...harmful()];
  const built = mixedFiles(count - some.length);
  await writeFiles(folder, inTurns(built, some));
}

export async function writeFiles(folder: string, files: readonly BuiltFile[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths = files.map(({ name }) => join(folder, name));
  for (const [at, { bytes }] of files.entries()) await writeFile(paths[at]!, bytes);
  return paths;
}

async function realFiles(): Promise<BuiltFile[]> {
  const folder = inProject('tests/fixtures/import');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && made.test(entry.name));
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return Promise.all(
    paths.map(async (path) => ({ name: path.split(/[\\/]/).at(-1)!, bytes: await readFile(path) })),
  );
}

function harmful(): BuiltFile[] {
  return Object.values(hostileFiles)
    .map(({ name, bytes }) => ({ name, bytes: bytes() }))
    .filter(({ name, bytes }) => bytes.length <= LARGEST_HOSTILE && !/\.(?:png|exe|qdpx|qdc)$/.test(name));
}

/** One after another as they lie in the folder: each kind all over it, by the beginning of its name. */
function inTurns(built: readonly BuiltFile[], some: readonly BuiltFile[]): BuiltFile[] {
  const every = built.length / some.length;
  const among = some.map(({ name, bytes }, at) => ({
    name: `${String(Math.floor(at * every)).padStart(4, '0')} ${at} ${name}`,
    bytes,
  }));
  return [...built, ...among];
}
