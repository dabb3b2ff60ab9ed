import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Json } from '#shared/canonical-json';
import { textsIn } from '#shared/bundle/check-content';
import { groupBy } from '#shared/group-by';
import { unionOf, type InUnion } from '#shared/history/union';
import { foldAll, stateOf, type State } from '#shared/history/state';
import type { Change } from '#shared/model/change';
import { UnitedBundles } from '../bundle/unite-bundles';
import { writeOutline } from '../bundle/write-bundle';
import { reasonOf } from '../files/disk';
import { BadUsage, onlyFile, type Command } from './command';
import { failureInWords } from './failure-words';
import { lookThrough, type LookedThrough } from './looked-through';
import { counted } from './printable';
import { writingTo } from './written-file';

/** Cuts a bundle into several, which `merge` makes the same bundle again. */
export const split: Command = {
  summary: 'cut a bundle into one for each article, or for each person',
  usage: 'split BUNDLE --by document|person -o FOLDER',
  details:
    'By document: each has the project with its actors, codebook and people, and one article with all work on it.\n' +
    'By person: each has what one person did, and is taken by who has what the others did.\n' +
    'Merged, the parts make the same bundle again.',
  async run(args, io) {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { by: { type: 'string' }, output: { type: 'string', short: 'o' } },
    });
    const file = onlyFile(positionals);
    const { by, output } = values;
    if (by !== 'document' && by !== 'person')
      throw new BadUsage('Say how to cut: --by document or --by person.');
    if (!output) throw new BadUsage('Say in which folder to write: -o FOLDER.');
    const looked = await lookThrough([file], io);
    const [bundle] = looked ?? [];
    if (!bundle) return 1;
    const united = new UnitedBundles([bundle]);
    try {
      const parts = await partsOf(bundle, united, by);
      const problem = await made(output);
      if (problem !== undefined) {
        io.err(`${failureInWords({ code: 'file-unwritable', name: output, reason: problem })}\n`);
        return 1;
      }
      for (const { name, changes, blobs } of parts) {
        const target = path.join(output, name);
        const outline = united.outline(bundle.manifest.project, changes, (digest) => blobs.has(digest));
        const written = await writingTo(target, io, async () => {
          await writeOutline(target, outline);
          return counted(changes.length, 'change');
        });
        if (written !== 0) return written;
      }
      return 0;
    } finally {
      united.close();
    }
  },
};

type Part = {
  readonly name: string;
  readonly changes: readonly InUnion[];
  readonly blobs: ReadonlySet<string>;
};

async function partsOf(
  bundle: LookedThrough,
  united: UnitedBundles,
  by: 'document' | 'person',
): Promise<Part[]> {
  const union = unionOf([bundle.outlines]);
  // What was read and checked as one bundle has no gaps and no forks.
  if ('obstacle' in union) throw new Error('A bundle that was checked contradicts itself');
  const changes = await united.read(union.changes);
  const cut = { union: union.changes, changes, state: stateOf(foldAll(changes)) };
  return by === 'document' ? byDocument(cut, bundle.manifest.project) : byPerson(cut);
}

type Whole = {
  readonly union: readonly InUnion[];
  readonly changes: readonly Change[];
  readonly state: State;
};

function byDocument({ union, changes, state }: Whole, project: string): Part[] {
  const titles = new Map((state['document'] ?? []).map(({ id, title }) => [id, textOf(title)]));
  const blobs = blobsBy(changes, ({ stream }) => stream);
  const byStream = groupBy(union, ({ outline }) => outline.change.stream);
  const ofProject = byStream.get(project) ?? [];
  byStream.delete(project);
  return [...byStream].map(([stream, own]) => ({
    name: fileName(titles.get(stream), stream),
    changes: [...own, ...ofProject],
    blobs: blobs(stream),
  }));
}

/** An author whom no person of the project owns is somebody of their own. */
function byPerson({ union, changes, state }: Whole): Part[] {
  const names = new Map<string, string>();
  const personOf = new Map<string, string>();
  for (const { id, name, authors } of state['person'] ?? []) {
    names.set(id, textOf(name));
    for (const author of Array.isArray(authors) ? authors : []) personOf.set(textOf(author), id);
  }
  const whose = ({ author }: Change): string => personOf.get(author) ?? author;
  const blobs = blobsBy(changes, whose);
  return [...groupBy(union, ({ outline }) => whose(outline.change))].map(([person, own]) => ({
    name: fileName(names.get(person), person),
    changes: own,
    blobs: blobs(person),
  }));
}

/** Which files the texts need that changes of one kind brought. */
function blobsBy(
  changes: readonly Change[],
  kindOf: (change: Change) => string,
): (kind: string) => Set<string> {
  const byKind = groupBy(changes, kindOf);
  return (kind) => new Set(textsIn(byKind.get(kind) ?? []).flatMap(({ blob, original }) => [blob, original]));
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A name that every disk takes, told apart by the beginning of the id. */
function fileName(title: string | undefined, id: string): string {
  const words = (title ?? '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  return `${words === '' ? '' : `${words}-`}${id.slice(0, 8)}.scholion`;
}

/** @returns why the folder cannot be made, if it cannot. */
async function made(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
