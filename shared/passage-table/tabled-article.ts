import { materialRow, type MaterialRow } from '../brief/material';
import { groupBy } from '../group-by';
import { isListed } from '../history/listed';
import type { FoldedObject } from '../history/fold';
import type { RevisionFile } from '../model/revision-file';
import type { RoleName } from '../model/passage';
import { roles as roleOrder } from '../model/passage';
import type { TableRegister } from './register';

/** An actor in a passage, under the id of the one it became, with all that it does there. */
export type TabledActor = { readonly id: string; readonly name: string; readonly roles: readonly RoleName[] };

/** A passage with what hangs on it. */
export type TabledPassage = {
  readonly passage: MaterialRow<'passage'>;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly actors: readonly TabledActor[];
  readonly themes: readonly string[];
  readonly bearings: readonly MaterialRow<'bears'>[];
};

/** An article with its passages, in the order of its text; those of gold copies are not among them. */
export type TabledArticle = {
  readonly document: MaterialRow<'document'>;
  /** Its present text; nothing where that is not at hand. */
  readonly file: RevisionFile | undefined;
  readonly passages: readonly TabledPassage[];
};

const types = ['passage', 'appears', 'role', 'labelled', 'bears'] as const;
type ArticleRows = { readonly [Type in (typeof types)[number]]: MaterialRow<Type>[] };

/**
 * @param objects those of the document, others are passed by, as is what stands in no list.
 * @param only the passages that are wanted; all without it.
 */
export function tabledArticle(
  document: MaterialRow<'document'>,
  objects: Iterable<FoldedObject>,
  { file, register, only }: { file?: RevisionFile; register: TableRegister; only?: ReadonlySet<string> },
): TabledArticle {
  const rows = rowsOf(document.id, objects);
  const appears = groupBy(rows.appears, ({ passage }) => passage);
  const roles = groupBy(rows.role, ({ passage }) => passage);
  const labels = groupBy(rows.labelled, ({ passage }) => passage);
  const bears = groupBy(rows.bears, ({ passage }) => passage);
  const passages = rows.passage
    .filter(({ id, layer }) => !register.isGold(layer) && (only?.has(id) ?? true))
    .map((passage): TabledPassage => {
      const { spans } = passage.target;
      const { id } = passage;
      return {
        passage,
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
        quote: spans.map(({ quote }) => quote).join(' … '),
        actors: actorsIn([...(appears.get(id) ?? []), ...(roles.get(id) ?? [])], register),
        themes: [
          ...new Set((labels.get(id) ?? []).map(({ theme }) => register.nameOfTheme(theme))),
        ].toSorted(),
        // Of an implication that was removed nothing is said.
        bearings: (bears.get(id) ?? []).filter(({ implication }) => register.implication(implication)),
      };
    });
  passages.sort((one, other) => one.start - other.start || other.end - one.end || compareIds(one, other));
  return { document, file, passages };
}

function rowsOf(document: string, objects: Iterable<FoldedObject>): ArticleRows {
  const rows = new Map<string, unknown[]>(types.map((type) => [type, []]));
  for (const object of objects) {
    const of = rows.get(object.type);
    if (of && object.stream === document && isListed(object)) of.push(materialRow(object));
  }
  // Each was put under its own kind.
  return Object.fromEntries(rows) as unknown as ArticleRows;
}

type InPassage = { readonly actor: string; readonly role?: RoleName };

function actorsIn(links: readonly InPassage[], register: TableRegister): TabledActor[] {
  const roles = new Map<string, Set<RoleName>>();
  for (const { actor, role } of links) {
    const id = register.actorItBecame(actor);
    const has = roles.get(id) ?? new Set();
    roles.set(id, role ? has.add(role) : has);
  }
  return [...roles]
    .map(([id, has]) => ({
      id,
      name: register.nameOfActor(id),
      roles: roleOrder.filter((role) => has.has(role)),
    }))
    .toSorted((one, other) => firstRole(one) - firstRole(other) || one.name.localeCompare(other.name, 'en'));
}

/** Who acts stands first, who has no role last. */
function firstRole({ roles }: TabledActor): number {
  const [first] = roles;
  return first === undefined ? roleOrder.length : roleOrder.indexOf(first);
}

function compareIds(one: TabledPassage, other: TabledPassage): number {
  return one.passage.id < other.passage.id ? -1 : 1;
}
