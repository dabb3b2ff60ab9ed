import { useEffect, useState } from 'react';
import type { Desk } from '../../commands/desk';
import type { ProjectDatabase } from '../../storage/database';
import { listDocuments, type ListedDocument } from '../../storage/listed-documents';
import { progressOf } from '../../storage/projection';
import { useLive } from '../../storage/use-live';

/** So many are shown while the others are read: more than a screen has room for. */
const AT_FIRST = 100;

type Listed = {
  readonly documents: readonly ListedDocument[];
  readonly isAll: boolean;
  /** How far the tables were when it was made; nothing while they were being made themselves. */
  readonly asOf: string | undefined;
};

/** All that were listed last from some tables: shown again at once, and read anew only if anything has changed. */
const listedLast = new WeakMap<ProjectDatabase, Listed>();

/** The project's documents, the last added first; nothing until the first of them are there. */
export function useDocuments({ database, project: { author } }: Desk): Listed | undefined {
  const [isDrawn, setDrawn] = useState(false);
  const listed =
    useLive(() => list(database, author, isDrawn), [database, author, isDrawn]) ?? listedLast.get(database);
  const isThere = listed !== undefined;
  useEffect(() => {
    if (!isThere) return undefined;
    // The first are drawn before anything is done for the others.
    let timer: ReturnType<typeof setTimeout>;
    const picture = requestAnimationFrame(() => (timer = setTimeout(() => setDrawn(true))));
    return () => {
      cancelAnimationFrame(picture);
      clearTimeout(timer);
    };
  }, [isThere]);
  return listed;
}

async function list(database: ProjectDatabase, author: string, isDrawn: boolean): Promise<Listed> {
  const progress = await progressOf(database);
  // While the tables are being made nothing says how far they are: what was listed may be less than there is.
  const asOf = progress && `${progress.position.digest} ${progress.changes}`;
  const last = listedLast.get(database);
  if (last && (!isDrawn || (asOf !== undefined && last.asOf === asOf))) return last;
  const documents = await listDocuments(database, author, isDrawn ? undefined : AT_FIRST);
  const listed = { documents, isAll: isDrawn, asOf };
  if (isDrawn) listedLast.set(database, listed);
  return listed;
}
