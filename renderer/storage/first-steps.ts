import type { FirstStep } from '#shared/ipc/local-state';
import { colleague } from '#shared/sample/identity';
import type { ProjectDatabase } from './database';
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
  const passages = own === undefined ? [] : await database.passages.where('layer').equals(own).toArray();
  const checks: Record<FirstStep, boolean | Promise<boolean>> = {
    phrase: hasTaggedPhrase(database, passages),
    mentions: hasTaggedMentions(database, passages),
    inference: hasInferred(database, own),
    redo: hasRedone(database, author),
    colleague: copyOf(colleague.author) !== undefined,
  };
  const done = new Set<FirstStep>();
  for (const [step, check] of Object.entries(checks)) if (await check) done.add(step as FirstStep);
  return done;
}

/** A passage that is less than its sentence, with an actor who has a role. */
async function hasTaggedPhrase(database: ProjectDatabase, passages: readonly PassageRow[]): Promise<boolean> {
  const phrases = passages.filter(isWithinSentence).map(({ id }) => id);
  return (await database.roles.where('passage').anyOf(phrases).count()) > 0;
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
  passages: readonly PassageRow[],
): Promise<boolean> {
  const quotes = new Map(passages.map(({ id, quote }) => [id, quote]));
  const [links, names] = await Promise.all([
    database.appearances
      .where('passage')
      .anyOf([...quotes.keys()])
      .toArray(),
    namesOfActors(database),
  ]);
  const counts = new Map<string, number>();
  for (const { actor, passage } of links) {
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
