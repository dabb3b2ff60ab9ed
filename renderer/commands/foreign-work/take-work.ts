import type { CodeChoice } from '#shared/foreign-work/code-choice';
import { presentOf, type PresentObject } from '#shared/foreign-work/present';
import { takeIn } from '#shared/foreign-work/take-in';
import type { DocumentTaken, Taken, TakenCounts } from '#shared/foreign-work/taking';
import { isAlive, shownFields } from '#shared/history/fold';
import type { Basis } from '#shared/model/implication';
import type { MatchedArticle, OfferedWork, PersonChoice } from '../../state/foreign-work';
import { notify, session } from '../../state/session';
import { loadObjects } from '../../storage/load';
import { describeFailure } from '../../text/failures';
import { foreignWorkText } from '../../text/foreign-work';
import type { Desk } from '../desk';
import { goToLibrary, openDocument } from '../open-document';
import { ownPerson } from '../passages';
import { DraftBuilder } from '../plan';
import { rememberBatch } from '../remember-batch';
import { settled, submit } from '../submit';
import { textOfArticle, textOfDocument } from './match-articles';
import { writeTexts } from './write-texts';

/** What a person decided on work of another program. */
export type WorkDecision = {
  readonly choices: readonly CodeChoice[];
  readonly people: readonly PersonChoice[];
  readonly basis: Basis;
};

/** What would be new in the project. Nothing is written. */
export async function previewWork(
  desk: Desk,
  offered: OfferedWork,
  decision: WorkDecision,
): Promise<TakenCounts> {
  await settled(desk);
  const documents = await documentsTaken(desk, offered.articles);
  return (await made(desk, offered, decision, documents, new DraftBuilder(desk))).counts;
}

/**
 * Takes work of another program in, as one action: the texts that are new, each person's copies with their passages, and
 * what the codes become.
 *
 * @returns whether it is saved. Otherwise the person has been told why not.
 */
export async function takeWork(desk: Desk, offered: OfferedWork, decision: WorkDecision): Promise<boolean> {
  await settled(desk);
  const { articles } = offered;
  const documents = await documentsTaken(desk, articles);
  const draft = new DraftBuilder(desk);
  const written = await writeTexts(desk, articles, draft);
  if (!written.ok) {
    notify(describeFailure(written.failure), { tone: 'failure' });
    return false;
  }
  const taken = await made(desk, offered, decision, documents, draft);
  for (const { stream, patches } of taken.streams) draft.stream(stream, ...patches);
  if (!draft.isEmpty) {
    const saved = await submit(desk, draft.build('takeForeignWork'));
    if (!saved.ok) return false;
    await settled(desk);
  }
  await forgetWork(desk, offered);
  await goOn(desk, articles, written.value, draft.isEmpty ? undefined : taken.counts);
  return true;
}

/** @param draft takes whoever works here, if they are not in the project yet */
async function made(
  desk: Desk,
  { work, articles, known }: OfferedWork,
  { choices, people, basis }: WorkDecision,
  documents: readonly (DocumentTaken | undefined)[],
  draft: DraftBuilder,
): Promise<Taken> {
  const isMine = people.includes('me') || work.passages.some(({ by }) => by === undefined);
  const nobody = isMine ? ownPerson(desk, draft) : '';
  return takeIn({
    work,
    choices,
    people: people.map((person) => idOf(person, nobody)),
    nobody,
    basis,
    documents,
    project: desk.project.project,
    present: presentOf(await presentObjects(desk, articles)),
    candidateFor: known.candidateFor,
  });
}

/** Has the main process forget the texts that were read: they are written, or will not be. */
export async function forgetWork({ bridge }: Desk, { articles }: OfferedWork): Promise<void> {
  const read = articles.map(({ article }) => article.article);
  if (read.length > 0) await bridge.dropArticles({ articles: read });
}

function idOf(person: PersonChoice, me: string): string | undefined {
  if (person === 'new') return undefined;
  return person === 'me' ? me : person.id;
}

/** What the work is to be put on: the text of each article, and the present one of the document that it is. */
async function documentsTaken(
  desk: Desk,
  articles: readonly MatchedArticle[],
): Promise<(DocumentTaken | undefined)[]> {
  return Promise.all(
    articles.map(async ({ article, as }): Promise<DocumentTaken | undefined> => {
      const text = await textOfArticle(desk, article);
      if (text === undefined) return undefined;
      const { textDigest } = article;
      if (as.kind === 'new') return { document: textDigest, textDigest, text };
      if (as.kind === 'same') return { document: as.document, textDigest, text };
      const row = await desk.database.documents.get(as.document);
      const present = row && (await textOfDocument(desk, row));
      if (!row || present === undefined) return undefined;
      return {
        document: row.id,
        textDigest: row.revision.textDigest,
        text: present,
        foreignText: text,
      };
    }),
  );
}

/** The register, the documents that are there already, and every implication: it may live with any document. */
async function presentObjects(desk: Desk, articles: readonly MatchedArticle[]): Promise<PresentObject[]> {
  const { database } = desk;
  const there = new Set(articles.flatMap(({ as }) => (as.kind === 'new' ? [] : [as.document])));
  const register = await loadObjects(database);
  const own = await Promise.all([...there].map(async (document) => loadObjects(database, document)));
  const implications = (await database.implications.toArray()).map(({ folded }) => folded);
  return [...register, ...own.flat(), ...implications].filter(isAlive).map((object) => {
    const { type, id, stream } = object;
    return { type, id, stream, fields: shownFields(object) };
  });
}

/** A single text is opened; of several the library shows those that came. */
async function goOn(
  desk: Desk,
  articles: readonly MatchedArticle[],
  written: readonly string[],
  counts: TakenCounts | undefined,
): Promise<void> {
  const fresh = articles.filter(({ article }) => written.includes(article.article));
  await rememberBatch(
    desk,
    fresh.map(({ article }) => article.textDigest),
  );
  session.set({ dialog: undefined });
  const [only] = articles;
  if (only && articles.length === 1) {
    await openDocument(desk, only.as.kind === 'new' ? only.article.textDigest : only.as.document);
  } else if (fresh.length > 0) goToLibrary(desk);
  if (counts) notify(foreignWorkText.taken(counts), { canUndo: true });
  else notify(foreignWorkText.nothingNew);
}
