import { candidatesIn, type Candidate } from '#shared/brief/candidates';
import type { MaterialRow, MaterialType } from '#shared/brief/material';
import type { ProjectDatabase } from './database';
import { tableOf, type Row } from './tables';

/** What there is to choose findings from: the implications of all articles. */
export async function listCandidates(database: ProjectDatabase): Promise<Candidate[]> {
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

async function rowsOf<Type extends MaterialType>(
  database: ProjectDatabase,
  type: Type,
): Promise<MaterialRow<Type>[]> {
  // Each table holds the rows of its kind.
  const rows = (await database.rows(tableOf[type]).toArray()) as unknown as Row<Type>[];
  // A row has the fields of its kind, which the compiler cannot follow through the name of the kind.
  return rows.map(
    (row) => ({ ...row, madeBy: row.createdBy, madeAt: row.createdAt }) as unknown as MaterialRow<Type>,
  );
}
