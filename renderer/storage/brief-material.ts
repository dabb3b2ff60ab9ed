import { keyOf } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import { candidatesIn, type Candidate } from '#shared/brief/candidates';
import type { Material, MaterialRow, MaterialType } from '#shared/brief/material';
import type { ProjectDatabase } from './database';
import { documentsBearingOnAny } from './bearings';
import { objectsOfDocument, type DocumentObjects } from './document-objects';
import { rowOf } from './rows';
import { tableOf, type Row } from './tables';

/** What a brief of these implications is made of, but for the pages of the texts. */
export async function briefMaterial(
  database: ProjectDatabase,
  chosen: readonly string[],
): Promise<Omit<Material, 'pagesOf'>> {
  const [documents, shared, affects, evidence] = await Promise.all([
    rowsOf(database, 'document'),
    sharedMaterial(database),
    database.effects.where('implication').anyOf(chosen).toArray(),
    evidenceFor(database, new Set(chosen)),
  ]);
  // What was said in an article that was removed is out of sight with it.
  const isThere = new Set(documents.map(({ id }) => id));
  return {
    ...shared,
    ...evidence,
    implication: shared.implication.filter(({ stream }) => isThere.has(stream)),
    document: documents,
    affects: affects.map((row) => materialRow<'affects'>(row)),
  };
}

/** What there is to choose findings from. */
export async function candidates(database: ProjectDatabase): Promise<Candidate[]> {
  const [implication, affects, layer, actor, person, document] = await Promise.all([
    rowsOf(database, 'implication'),
    rowsOf(database, 'affects'),
    rowsOf(database, 'layer'),
    rowsOf(database, 'actor'),
    rowsOf(database, 'person'),
    rowsOf(database, 'document'),
  ]);
  return candidatesIn({ implication, affects, layer, actor, person, document });
}

const sharedTypes = [
  'implication',
  'conflictsWith',
  'review',
  'layer',
  'actor',
  'person',
  'source',
  'twin',
] as const satisfies MaterialType[];

/** What any finding may need: other judgements of the same, names, grades. */
async function sharedMaterial(
  database: ProjectDatabase,
): Promise<Pick<Material, (typeof sharedTypes)[number]>> {
  const rows = await Promise.all(
    sharedTypes.map(async (type) => [type, await rowsOf(database, type)] as const),
  );
  // Each table holds the rows of its kind.
  return Object.fromEntries(rows) as unknown as Pick<Material, (typeof sharedTypes)[number]>;
}

/** The passages that bear on these implications, with who speaks in them; each document is looked into once. */
async function evidenceFor(
  database: ProjectDatabase,
  chosen: ReadonlySet<string>,
): Promise<Pick<Material, 'bears' | 'passage' | 'role'>> {
  const found = { bears: [], passage: [], role: [] } as {
    [Type in 'bears' | 'passage' | 'role']: MaterialRow<Type>[];
  };
  for (const document of await documentsBearingOnAny(database, chosen)) {
    const objects = await objectsOfDocument(database, document);
    const bears = rowsIn(objects, 'bears').filter(({ implication }) => chosen.has(implication));
    const cited = new Set(bears.map(({ passage }) => passage));
    found.bears.push(...bears);
    found.role.push(...rowsIn(objects, 'role').filter(({ passage }) => cited.has(passage)));
    for (const id of cited) {
      const object = objects.get(keyOf('passage', id));
      // A row of this kind has the fields of this kind.
      if (object && isListed(object)) found.passage.push(materialRow(rowOf(object) as Row<'passage'>));
    }
  }
  return found;
}

function rowsIn<Type extends 'bears' | 'role'>(objects: DocumentObjects, type: Type): MaterialRow<Type>[] {
  // Those of a kind have its fields.
  return [...objects.listed(type)].map((object) => materialRow(rowOf(object) as unknown as Row<Type>));
}

async function rowsOf<Type extends MaterialType>(
  database: ProjectDatabase,
  type: Type,
): Promise<MaterialRow<Type>[]> {
  // Each table holds the rows of its kind.
  const rows = (await database.rows(tableOf[type]).toArray()) as unknown as Row<Type>[];
  return rows.map((row) => materialRow(row));
}

function materialRow<Type extends MaterialType>(row: Row<Type>): MaterialRow<Type> {
  // A row has the fields of its kind, which the compiler cannot follow through the name of the kind.
  return { ...row, madeBy: row.createdBy, madeAt: row.createdAt } as unknown as MaterialRow<Type>;
}
