import { isAlive, shownFields, type FoldedObject } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import { decodeRevision } from '#shared/import/decode-revision';
import type { DesktopBridge } from '#shared/ipc/contract';
import { entities, type EntityType } from '#shared/model/entities';
import type { RevisionFile } from '#shared/model/revision-file';
import { succeed, type Result } from '#shared/result';
import type { PackReader } from '#shared/pack/pack-reader';
import type { ProjectDatabase } from './database';
import { objectsOfDocument } from './document-objects';
import { isPackedType, tableOf } from './tables';

/** The kinds that the reading room needs in memory from the register; the rest is asked for when shown. */
const FROM_REGISTER: readonly EntityType[] = [
  'person',
  'actor',
  'alias',
  'theme',
  'guideline',
  'project',
  'recordedField',
  'source',
  'savedSearch',
];

/** The register's objects, and those of a document if one is named. */
export async function loadObjects(database: ProjectDatabase, document?: string): Promise<FoldedObject[]> {
  const ofRegister = await Promise.all(FROM_REGISTER.map((type) => database.rows(tableOf[type]).toArray()));
  const ofDocument = document ? await loadDocument(database, document) : [];
  return [...ofRegister.flat().map(({ folded }) => folded), ...ofDocument];
}

/** What is read of a document to work on it. */
export type LoadedObjects = {
  readonly objects: FoldedObject[];
  /** Its passages and their links, still to be taken out; those that were changed since are among the objects. */
  readonly pack: PackReader | undefined;
};

/** The register's objects and those of a document, without taking out what is packed. */
export async function loadToWorkOn(database: ProjectDatabase, document: string): Promise<LoadedObjects> {
  const [ofRegister, ofPassages, others] = await Promise.all([
    loadObjects(database),
    objectsOfDocument(database, document),
    loadOthers(database, document),
  ]);
  const { pack, since } = ofPassages;
  const known = new Set([...ofRegister, ...others].map(({ id }) => id));
  const bearings = [...since.values()].filter((object) => object.type === 'bears' && isListed(object));
  const named = [...(pack?.linked('bears') ?? []), ...bearings.map(implicationOf)];
  const elsewhere = await loadImplicationsElsewhere(
    database,
    document,
    named.filter((id) => !known.has(id)),
  );
  return { objects: [...ofRegister, ...others, ...since.values(), ...elsewhere], pack };
}

async function loadDocument(database: ProjectDatabase, document: string): Promise<FoldedObject[]> {
  const [objects, others] = await Promise.all([
    objectsOfDocument(database, document),
    loadOthers(database, document),
  ]);
  const ofPassages = [...objects.all()].filter((object) => isListed(object) || isTelling(object));
  const bearings = ofPassages.filter((object) => object.type === 'bears' && isListed(object));
  const elsewhere = await loadImplicationsElsewhere(database, document, bearings.map(implicationOf));
  return [...others, ...ofPassages, ...elsewhere];
}

/** All of a document but its passages and their links, and what was removed of that and would be told again. */
async function loadOthers(database: ProjectDatabase, document: string): Promise<FoldedObject[]> {
  const types = (Object.keys(entities) as EntityType[]).filter(
    (type) => entities[type].home === 'document' && !isPackedType(type),
  );
  const [removed, ...rows] = await Promise.all([
    loadRemoved(database, document),
    ...types.map((type) => {
      const key = type === 'document' ? 'id' : 'stream';
      return database.rows(tableOf[type]).where(key).equals(document).toArray();
    }),
  ]);
  return [...rows.flat().map(({ folded }) => folded), ...removed];
}

function implicationOf(bearing: FoldedObject): string {
  return shownFields(bearing)['implication'] as string;
}

/** The kinds of links that say something of their own, and would say it again when they are put back. */
const TELLING_LINKS: ReadonlySet<string> = new Set<EntityType>(['appears', 'affects']);

/** A removed link: nothing shows it, but whoever puts it back must know what it said. */
function isTelling(object: FoldedObject): boolean {
  return TELLING_LINKS.has(object.type) && !isAlive(object);
}

async function loadRemoved(database: ProjectDatabase, document: string): Promise<FoldedObject[]> {
  const rows = await database.hidden.where('folded.stream').equals(document).toArray();
  return rows.map(({ folded }) => folded).filter(isTelling);
}

/** The implications of other documents that passages of this one bear on: their statements are shown here. */
async function loadImplicationsElsewhere(
  database: ProjectDatabase,
  document: string,
  named: readonly string[],
): Promise<FoldedObject[]> {
  const rows = await database.implications.bulkGet([...new Set(named)]);
  const elsewhere = rows.flatMap((row) => (row && row.stream !== document ? [row] : []));
  // With an article that was removed its implications are out of sight.
  const documents = await database.documents.bulkGet(elsewhere.map(({ stream }) => stream));
  return elsewhere.flatMap(({ folded }, at) => (documents[at] ? [folded] : []));
}

/** A document's text with its structure: from the page's own store, else from the file that the journal names. */
export async function loadText(
  bridge: Pick<DesktopBridge, 'readBlob'>,
  database: ProjectDatabase,
  project: string,
  blob: string,
): Promise<Result<RevisionFile>> {
  // The same value as before, so that what is on the screen is not made anew while somebody types.
  const atHand = textAtHand(database, blob);
  if (atHand) return succeed(atHand);
  const known = await database.contents.get(blob);
  if (known) {
    keepAtHand(database, blob, known.file);
    return succeed(known.file);
  }
  const bytes = await bridge.readBlob({ project, digest: blob });
  if (!bytes.ok) return bytes;
  const decoded = decodeRevision(bytes.value);
  if (decoded.ok) await keepText(database, blob, decoded.value);
  return decoded;
}

/** The same for whoever goes through many texts: none of them is kept. */
export async function peekText(
  bridge: Pick<DesktopBridge, 'readBlob'>,
  database: ProjectDatabase,
  project: string,
  blob: string,
): Promise<Result<RevisionFile>> {
  const atHand = textAtHand(database, blob) ?? (await database.contents.get(blob))?.file;
  if (atHand) return succeed(atHand);
  const bytes = await bridge.readBlob({ project, digest: blob });
  return bytes.ok ? decodeRevision(bytes.value) : bytes;
}

/** Keeps a text in the page's own store, for when it is asked for. */
export async function keepText(database: ProjectDatabase, blob: string, file: RevisionFile): Promise<void> {
  keepAtHand(database, blob, file);
  await database.contents.put({ digest: blob, file });
}

/** A text that was read or made a moment ago, without waiting. */
export function textAtHand(database: ProjectDatabase, blob: string): RevisionFile | undefined {
  return atHand.get(database)?.get(blob);
}

/** The last few texts of each project, by the digest of their files. */
const atHand = new WeakMap<ProjectDatabase, Map<string, RevisionFile>>();
const MOST_AT_HAND = 3;

function keepAtHand(database: ProjectDatabase, blob: string, file: RevisionFile): void {
  const texts = atHand.get(database) ?? new Map<string, RevisionFile>();
  atHand.set(database, texts);
  texts.delete(blob);
  texts.set(blob, file);
  for (const oldest of texts.keys()) {
    if (texts.size <= MOST_AT_HAND) break;
    texts.delete(oldest);
  }
}
