import path from 'node:path';
import { groupBy } from '#shared/group-by';
import { openConflicts, type Conflict } from '#shared/history/conflicts';
import { isAlive, shownFields, type FoldedObject } from '#shared/history/fold';
import { foldAll } from '#shared/history/state';
import type { InUnion, Missing, Union } from '#shared/history/union';
import type { UnitedBundles } from '../bundle/unite-bundles';
import type { LookedThrough } from './looked-through';
import { counted } from './printable';

/** What a merge brought together, and what is left to settle: the same in whatever order the bundles were named. */
export type MergeReport = {
  readonly project: string;
  /** `only`: how many changes no other of the bundles has. */
  readonly inputs: readonly { file: string; manifest: string; changes: number; only: number }[];
  readonly changes: number;
  readonly authors: readonly { author: string; name?: string; changes: number }[];
  readonly conflicts: readonly Conflict[];
  /** Objects of which a field is not followed, because it would close a ring. */
  readonly cut: readonly { object: string; fields: readonly string[] }[];
  /** What the changes build on that is in none of the bundles. */
  readonly missing: readonly Missing[];
};

/** Reads one stream at a time: what all of them make need not fit in memory. */
export async function mergeReport(
  looked: readonly LookedThrough[],
  united: UnitedBundles,
  union: Extract<Union, { changes: unknown }>,
): Promise<MergeReport> {
  const conflicts: Conflict[] = [];
  const cut: MergeReport['cut'][number][] = [];
  const names = new Map<string, string>();
  for (const ofStream of groupBy(union.changes, streamOf).values()) {
    const objects = foldAll(await united.read(ofStream));
    conflicts.push(...openConflicts(objects.values()));
    for (const [object, { cut: fields }] of objects) if (fields) cut.push({ object, fields });
    for (const [author, name] of namesIn(objects.values())) names.set(author, name);
  }
  const byAuthor = groupBy(union.changes, ({ outline }) => outline.change.author);
  return {
    project: looked[0]?.manifest.project ?? '',
    inputs: looked
      .map(({ file, manifestDigest, outlines }, at) => ({
        file: path.basename(file),
        manifest: manifestDigest,
        changes: outlines.length,
        only: union.only[at] ?? 0,
      }))
      .toSorted((a, b) => (`${a.manifest} ${a.file}` < `${b.manifest} ${b.file}` ? -1 : 1)),
    changes: union.changes.length,
    authors: [...byAuthor]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([author, own]) => {
        const name = names.get(author);
        return { author, ...(name !== undefined && { name }), changes: own.length };
      }),
    conflicts,
    cut,
    missing: union.missing,
  };
}

/** The report in a line or two. */
export function reportInWords({ changes, authors, conflicts, cut, missing }: MergeReport): string {
  const lines = [
    `${counted(changes, 'change')} by ${counted(authors.length, 'author')}; ${
      conflicts.length === 0 ? 'no conflicts' : counted(conflicts.length, 'conflict')
    }`,
    ...(cut.length > 0 ? [`${counted(cut.length, 'ring')} opened at the oldest edge`] : []),
    ...missing.map(
      ({ author, upTo, stream }) =>
        `it builds on changes of ${author} in ${stream} up to ${upTo}, which are in none of them`,
    ),
  ];
  return lines.join('\n');
}

function streamOf({ outline }: InUnion): string {
  return outline.change.stream;
}

/** Who an author is, as far as a person of the project says so. */
function namesIn(objects: Iterable<FoldedObject>): [string, string][] {
  return [...objects].flatMap((object): [string, string][] => {
    if (object.type !== 'person' || !isAlive(object)) return [];
    const { name, authors } = shownFields(object);
    if (typeof name !== 'string' || !Array.isArray(authors)) return [];
    return authors.flatMap((author): [string, string][] =>
      typeof author === 'string' ? [[author, name]] : [],
    );
  });
}
