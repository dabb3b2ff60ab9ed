import type { FirstStep } from '#shared/ipc/local-state';
import { colleague } from '#shared/sample/identity';
import type { ProjectDatabase } from './database';
import { objectsOfDocument, type DocumentObjects } from './document-objects';
import { rowOf } from './rows';
import type { PassageRow, Row } from './tables';

/** One actor tagged in so many places is no accident: their mentions were gone through. */
const MENTIONS = 3;

/** Which of the sample's tasks this person has done, by what is stored; it stays done whatever is open now. */
export async function firstStepsDone(database: ProjectDatabase, author: string): Promise<Set<FirstStep>> {
  const [people, layers] = await Promise.all([database.people.toArray(), database.layers.toArray()]);
  const personOf = (of: string): string | undefined => people.find(({ authors }) => authors.includes(of))?.id;
  const copyOf = (of: string): string | undefined =>
    layers.find(({ person, kind }) => person === personOf(of) && kind === 'work')?.id;
  const own = copyOf(author);
  const document = layers.find(({ id }) => id === own)?.stream;
  const work = document === undefined ? undefined : await objectsOfDocument(database, document);
  const passages = passagesIn(work, own);
  const checks: Record<FirstStep, boolean | Promise<boolean>> = {
    phrase: hasTaggedPhrase(work, passages),
    mentions: hasTaggedMentions(database, work, passages),
    inference: hasInferred(database, own),
    redo: hasRedone(database, author),
    colleague: copyOf(colleague.author) !== undefined,
  };
  const done = new Set<FirstStep>();
  for (const [step, check] of Object.entries(checks)) if (await check) done.add(step as FirstStep);
  return done;
}

function passagesIn(work: DocumentObjects | undefined, layer: string | undefined): PassageRow[] {
  const rows = [...(work?.listed('passage') ?? [])].map((object) => rowOf(object) as PassageRow);
  return rows.filter((row) => row.layer === layer);
}

/** A passage that is less than its sentence, with an actor who has a role. */
function hasTaggedPhrase(work: DocumentObjects | undefined, passages: readonly PassageRow[]): boolean {
  const phrases = new Set(passages.filter(isWithinSentence).map(({ id }) => id));
  const roles = [...(work?.listed('role') ?? [])].map((object) => rowOf(object) as Row<'role'>);
  return roles.some(({ passage }) => phrases.has(passage));
}

function isWithinSentence({ target: { spans } }: PassageRow): boolean {
  const { before = '', after = '' } = spans.at(0) ?? {};
  const startsSentence = before === '' || /[.!?:][”"’)]?\s+$|\n\s*$/u.test(before);
  const endsSentence = after === '' || /^[.!?]/u.test(after);
  return !(startsSentence && endsSentence);
}

/** Some places where nothing but a name of the same actor was marked. */
async function hasTaggedMentions(
  database: ProjectDatabase,
  work: DocumentObjects | undefined,
  passages: readonly PassageRow[],
): Promise<boolean> {
  const quotes = new Map(passages.map(({ id, quote }) => [id, quote]));
  const names = await namesOfActors(database);
  const counts = new Map<string, number>();
  for (const link of work?.listed('appears') ?? []) {
    const { actor, passage } = rowOf(link) as Row<'appears'>;
    if (!names.get(actor)?.has(quotes.get(passage) ?? '')) continue;
    counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count >= MENTIONS);
}

async function namesOfActors(database: ProjectDatabase): Promise<Map<string, Set<string>>> {
  const [actors, aliases] = await Promise.all([database.actors.toArray(), database.aliases.toArray()]);
  const names = new Map(actors.map(({ id, name }) => [id, new Set([name])]));
  for (const { actor, text } of aliases) names.get(actor)?.add(text);
  return names;
}

/** An implication of one's own with somebody whom it serves or hurts, and how likely it is. */
async function hasInferred(database: ProjectDatabase, own: string | undefined): Promise<boolean> {
  const isOwnInference = ({ layer, basis, likelihood }: Row<'implication'>): boolean =>
    layer === own && basis === 'inferred' && likelihood !== undefined;
  const inferred = (await database.implications.toArray()).filter(isOwnInference).map(({ id }) => id);
  return (await database.effects.where('implication').anyOf(inferred).count()) > 0;
}

/** Something was undone, and then done again. */
async function hasRedone(database: ProjectDatabase, author: string): Promise<boolean> {
  const batches = (await database.batches.toArray()).filter((batch) => batch.author === author);
  const undoes = new Map(batches.map((batch) => [batch.id, batch.undoes]));
  return batches.some((batch) => batch.undoes !== undefined && undoes.get(batch.undoes) !== undefined);
}
