import type { CodeChoice } from '#shared/foreign-work/code-choice';
import { Presence } from '#shared/foreign-work/present';
import { takingIn } from '#shared/foreign-work/take-in';
import type { DocumentTaken, Taken } from '#shared/foreign-work/taking';
import { isAlive, shownFields, type FoldedObject } from '#shared/history/fold';
import type { StreamDraft } from '#shared/history/write';
import type { Basis } from '#shared/model/implication';
import type { MatchedArticle, OfferedWork, PersonChoice } from '../../state/foreign-work';
import { loadObjects } from '../../storage/load';
import type { Desk } from '../desk';
import { ownPerson } from '../passages';
import { DraftBuilder } from '../plan';
import { settled } from '../submit';
import type { Watch } from '../write-parts';
import { inSlices, nextTurn } from '../in-slices';
import { textOfArticle, textOfDocument } from './match-articles';

/** What a person decided on work of another program. */
export type WorkDecision = {
  readonly choices: readonly CodeChoice[];
  readonly people: readonly PersonChoice[];
  readonly basis: Basis;
};

/** What would be written, and what of it is new in the project. */
export type PreparedWork = Taken;

/**
 * Works out what is to be written. Nothing is yet.
 *
 * @throws Stopped once the signal says so
 */
export async function prepareWork(
  desk: Desk,
  { work, articles, known }: OfferedWork,
  { choices, people, basis }: WorkDecision,
  { onProgress, signal }: Watch,
): Promise<PreparedWork> {
  await settled(desk);
  const documents = await documentsTaken(desk, articles);
  const presence = new Presence();
  await loadPresent(desk, articles, presence);
  const draft = new DraftBuilder(desk);
  const isMine = people.includes('me') || work.passages.some(({ by }) => by === undefined);
  const nobody = isMine ? ownPerson(desk, draft) : '';
  const steps = takingIn({
    work,
    choices,
    people: people.map((person) => idOf(person, nobody)),
    nobody,
    basis,
    documents,
    project: desk.project.project,
    present: presence.present,
    candidateFor: known.candidateFor,
  });
  const of = work.passages.length;
  const taken = await inSlices(steps, (done) => onProgress(done, of), signal);
  if (taken.streams.length === 0) return taken;
  // Whoever works here comes first, if they are not in the project yet.
  const own: readonly StreamDraft[] = draft.streams;
  return { ...taken, streams: [...own, ...taken.streams] };
}

function idOf(person: PersonChoice, me: string): string | undefined {
  if (person === 'new') return undefined;
  return person === 'me' ? me : person.id;
}

/** One after another: hundreds at once would come back at once, too. */
async function documentsTaken(
  desk: Desk,
  articles: readonly MatchedArticle[],
): Promise<(DocumentTaken | undefined)[]> {
  const documents: (DocumentTaken | undefined)[] = [];
  for (const article of articles) documents.push(await documentTaken(desk, article));
  return documents;
}

async function documentTaken(
  desk: Desk,
  { article, as }: MatchedArticle,
): Promise<DocumentTaken | undefined> {
  const text = await textOfArticle(desk, article);
  if (text === undefined) return undefined;
  const { textDigest } = article;
  if (as.kind === 'new') return { document: textDigest, textDigest, text };
  if (as.kind === 'same') return { document: as.document, textDigest, text };
  const row = await desk.database.documents.get(as.document);
  const present = row && (await textOfDocument(desk, row));
  if (!row || present === undefined) return undefined;
  return { document: row.id, textDigest: row.revision.textDigest, text: present, foreignText: text };
}

/** The register, the documents that are there already, and every implication: it may live with any document. */
async function loadPresent(
  { database }: Desk,
  articles: readonly MatchedArticle[],
  presence: Presence,
): Promise<void> {
  const add = async (objects: readonly FoldedObject[]): Promise<void> => {
    for (const object of objects) {
      const { type, id, stream } = object;
      if (isAlive(object)) presence.add({ type, id, stream, fields: shownFields(object) });
    }
    await nextTurn();
  };
  await add(await loadObjects(database));
  const there = new Set(articles.flatMap(({ as }) => (as.kind === 'new' ? [] : [as.document])));
  for (const document of there) await add(await loadObjects(database, document));
  await add((await database.implications.toArray()).map(({ folded }) => folded));
}
