import type { ReadArticle } from '#shared/import/read-file';
import { intake, type Known, type Outcome } from '../../state/intake';
import { notify } from '../../state/session';
import { documentWithText } from '../../storage/known-texts';
import { intakeText } from '../../text/intake';
import type { Desk } from '../desk';
import { rememberBatch } from '../remember-batch';
import { changeOutcomes } from './job';
import { writeArticles } from './write-articles';

/** What becomes of an article that resembles one that is there. */
export type Decision = 'twin' | 'own' | 'skip';

/** Does with these lines of the report what a person decided: as one action. */
export async function decide(desk: Desk, decisions: ReadonlyMap<string, Decision>): Promise<void> {
  const waiting = intake.get().entries.flatMap((entry) => {
    const decision = decisions.get(entry.key);
    const { outcome } = entry;
    return decision && outcome.kind === 'alike' ? [{ ...outcome, key: entry.key, decision }] : [];
  });
  const skipped = waiting.filter(({ decision }) => decision === 'skip');
  if (skipped.length > 0)
    await desk.bridge.dropArticles({ articles: skipped.map(({ article }) => article.article) });
  const wanted = waiting.filter(({ decision }) => decision !== 'skip');
  const known = await alreadyThere(desk, wanted);
  const kept = wanted.filter(({ key }) => !known.has(key));
  const twins = new Map<string, Known>();
  for (const { key, decision, alike } of kept) {
    const twin = decision === 'twin' ? await firstThere(desk, alike) : undefined;
    if (twin) twins.set(key, twin);
  }
  const written = await writeArticles(
    desk,
    kept.map(({ key, article }) => ({ article, twinOf: twins.get(key)?.document })),
  );
  const outcomes = new Map<string, Outcome>(
    skipped.map(({ key, article }) => [key, { kind: 'skipped', article }]),
  );
  for (const [key, outcome] of known) outcomes.set(key, outcome);
  for (const { key, article } of kept) {
    const outcome = written.get(article.article);
    const twinOf = twins.get(key);
    if (outcome?.ok)
      outcomes.set(key, { kind: 'added', article, document: outcome.value, ...(twinOf && { twinOf }) });
    else if (outcome) notify(intakeText.notSaved(outcome.failure), { tone: 'failure' });
  }
  changeOutcomes(outcomes);
  const documents = [...outcomes.values()].flatMap((outcome) =>
    outcome.kind === 'added' ? [outcome.document] : [],
  );
  await rememberBatch(desk, documents, true);
  const added = documents.length;
  notify(intakeText.decided(added, skipped.length), { canUndo: added > 0 });
}

/** Of articles that waited, those whose very text was added meanwhile, or comes twice among them. */
async function alreadyThere(
  { bridge, database }: Desk,
  waiting: readonly { readonly key: string; readonly article: ReadArticle }[],
): Promise<Map<string, Extract<Outcome, { kind: 'known' }>>> {
  const known = new Map<string, Extract<Outcome, { kind: 'known' }>>();
  const coming = new Set<string>();
  for (const { key, article } of waiting) {
    const { textDigest, fields } = article;
    const document = await documentWithText(database, textDigest);
    const as = document ? { document: document.id, title: document.title } : undefined;
    const twice = coming.has(textDigest) ? { document: textDigest, title: fields.title } : undefined;
    const found = as ?? twice;
    if (found) known.set(key, { kind: 'known', article, as: found });
    coming.add(textDigest);
  }
  const articles = [...known.values()].map(({ article }) => article.article);
  if (articles.length > 0) await bridge.dropArticles({ articles });
  return known;
}

/** The most alike document that is still there: adding it may have been undone. */
async function firstThere({ database }: Desk, alike: readonly Known[]): Promise<Known | undefined> {
  const rows = await database.documents.bulkGet(alike.map(({ document }) => document));
  return alike.find((_, at) => rows[at] !== undefined);
}
