import { expect, test } from 'vitest';
import { foldAll, stateOf } from '#shared/history/state';
import { Ledger } from '#shared/history/ledger';
import { problemIn } from '#shared/history/patch-problem';
import { receive } from '#shared/history/receive';
import { decodeRevision } from '#shared/import/decode-revision';
import { Change, isKnownPatch } from '#shared/model/change';
import { entities, isEntityType, type EntityType, type FieldsOf } from '#shared/model/entities';
import { linkId, Uuid } from '#shared/model/ids';
import { analyst, colleague, SAMPLE_PROJECT, SAMPLE_TIME, trainer } from '#shared/sample/identity';
import { colleagueContent, sampleContent } from '#shared/sample/sample';
import { sha256Hex } from '#shared/sha256';

const content = sampleContent();
const state = stateOf(foldAll(content.changes));

type Listed<Type extends EntityType> = FieldsOf<Type> & { id: string };
function all<Type extends EntityType>(type: Type, of = state): Listed<Type>[] {
  return (of[type] ?? []) as unknown as Listed<Type>[];
}

const [document] = all('document');
const revision = decodeRevision(content.blobs.get(document?.revision.blob ?? '') ?? new Uint8Array());
if (!document || !revision.ok) throw new Error('The sample has no document');
const { text, blocks } = revision.value;
const words = (quote: string) => quote.split(/\s+/).length;

test('the sample is the same each time, in one fixed project, by an analyst and a trainer', () => {
  expect(sampleContent()).toEqual(content);
  const ids = [content.project, analyst.author, trainer.author, colleague.author];
  expect(ids.every((id) => Uuid.safeParse(id).success)).toBe(true);
  expect(content.project).toBe(SAMPLE_PROJECT);
  expect(new Set(content.changes.map(({ author }) => author))).toEqual(
    new Set([analyst.author, trainer.author]),
  );
  expect(content.changes[0]?.hlc).toEqual([Date.parse(SAMPLE_TIME), 0]);
});

test('its changes are well formed, chained, and can be received by an empty project', () => {
  for (const change of content.changes) expect(Change.safeParse(change).error).toBeUndefined();

  expect(receive(content.changes, new Ledger())).toMatchObject({
    known: 0,
    fresh: { length: content.changes.length },
  });
});

test('each of its patches can stand where it does', () => {
  const problems = content.changes.flatMap(({ stream, patches }) =>
    patches.filter(isKnownPatch).flatMap((patch) => problemIn(patch, stream) ?? []),
  );

  expect(problems).toEqual([]);
});

test('every object has the fields that its type demands', () => {
  for (const [type, objects] of Object.entries(state)) {
    for (const { id, stream, created: _, changed: __, ...fields } of objects) {
      if (!isEntityType(type)) throw new Error(`No entity is called ${type}`);
      expect(entities[type].fields.safeParse(fields).error, `${type} ${id}`).toBeUndefined();
      expect(stream === SAMPLE_PROJECT, `${type} ${id}`).toBe(entities[type].home === 'register');
    }
  }
});

test('the article is long enough to read, with headings, a list, a quotation and page furniture', () => {
  const kinds = blocks.map(({ kind, quoted }) => (quoted ? 'quotation' : kind));
  const count = (kind: string) => kinds.filter((other) => other === kind).length;

  expect(words(text)).toBeGreaterThanOrEqual(650);
  expect(count('heading')).toBe(3);
  expect(count('item')).toBe(4);
  expect(count('quotation')).toBe(1);
  expect(document).toMatchObject({
    title: 'North Korean Troops in Kursk Change the Sums for All Sides',
    author: 'Sample author',
    publisher: 'Scholion sample',
    published: '2024-10-29',
    language: 'en',
  });
  expect(document.outside?.map(({ start, end }) => text.slice(start, end))).toEqual(['Leave a Reply']);
  expect(sha256Hex(text)).toBe(document.id);
});

test('passages say what the text says, in three to twelve words and less than a sentence', () => {
  expect(all('passage').length).toBeGreaterThanOrEqual(12);
  for (const { target } of all('passage')) {
    for (const { start, end, quote } of target.spans) {
      expect(text.slice(start, end)).toBe(quote);
      expect(words(quote)).toBeGreaterThanOrEqual(3);
      expect(words(quote)).toBeLessThanOrEqual(12);
      const beginsSentence = start === 0 || /[\n.]\s?$/.test(text.slice(0, start));
      expect(beginsSentence && /^[.!?]/.test(text.slice(end)), quote).toBe(false);
    }
  }
});

test('two passages overlap, one has three actors, one has an actor who is not in its words', () => {
  const spans = all('passage').flatMap(({ target }) => target.spans);
  const overlaps = spans.flatMap((a) => spans.filter((b) => a.start < b.start && b.start < a.end));
  const actorsIn = (passage: string) => all('appears').filter((link) => link.passage === passage).length;

  expect(overlaps).not.toEqual([]);
  expect(Math.max(...all('passage').map(({ id }) => actorsIn(id)))).toBe(3);
  expect(all('appears').some(({ ref }) => ref === 'implied')).toBe(true);
});

test('whoever is shown as named is named there, and whoever is not is not', () => {
  const namesOf = (actor: string) => [
    ...all('actor')
      .filter(({ id }) => id === actor)
      .map(({ name }) => name),
    ...all('alias')
      .filter((alias) => alias.actor === actor)
      .map((alias) => alias.text),
  ];
  for (const { passage, actor, ref } of all('appears')) {
    const quote = all('passage').find(({ id }) => id === passage)?.target.spans[0]?.quote ?? '';
    const isNamed = namesOf(actor).some((name) => quote.includes(name));
    if (ref === undefined) expect(isNamed, `${quote}: ${namesOf(actor).join(', ')}`).toBe(true);
    if (ref === 'implied') expect(isNamed, `${quote}: ${namesOf(actor).join(', ')}`).toBe(false);
  }
});

test('every actor has a type, a monogram and a colour of its own, and is somewhere in the article', () => {
  const actors = all('actor');

  expect(actors.length).toBeGreaterThanOrEqual(9);
  expect(actors.every(({ type }) => type !== undefined)).toBe(true);
  expect(new Set(actors.map(({ monogram }) => monogram)).size).toBe(actors.length);
  expect(actors.map(({ colourSlot }) => colourSlot).toSorted((a = 0, b = 0) => a - b)).toEqual([
    ...actors.keys(),
  ]);
  const used = new Set([...all('appears'), ...all('affects')].map(({ actor }) => actor));
  expect(actors.filter(({ id }) => !used.has(id))).toEqual([]);
});

test('metonyms and demonyms ask before they are applied', () => {
  for (const { kind, apply, text: name } of all('alias')) {
    if (kind === 'metonym' || kind === 'demonym') expect(apply, name).toBe('ask');
  }
  expect(new Set(all('alias').map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
});

test('an actor with a role is also said to appear, and links are named by what they join', () => {
  const appearing = new Set(all('appears').map(({ passage, actor }) => `${passage} ${actor}`));

  for (const { id, passage, actor, role } of all('role')) {
    expect(appearing.has(`${passage} ${actor}`)).toBe(true);
    expect(id).toBe(linkId('role', passage, actor, role));
  }
  for (const { id, passage, actor } of all('appears')) expect(id).toBe(linkId('appears', passage, actor));
  expect(new Set(all('role').map(({ role }) => role)).size).toBeGreaterThanOrEqual(5);
});

test('links join what is there', () => {
  const ids = new Set(Object.values(state).flatMap((objects) => objects.map(({ id }) => id)));
  const ends = [
    ...[...all('appears'), ...all('role')].flatMap(({ passage, actor }) => [passage, actor]),
    ...all('bears').flatMap(({ passage, implication }) => [passage, implication]),
    ...all('affects').flatMap(({ implication, actor }) => [implication, actor]),
    ...all('conflictsWith').flatMap(({ a, b }) => [a, b]),
    ...all('passage').flatMap(({ layer, voice }) => [layer, ...(voice?.speakers ?? [])]),
    ...all('layer').map(({ person }) => person),
  ];

  expect(ends.filter((id) => !ids.has(id))).toEqual([]);
});

test('implications are stated without a hedge, rest on evidence and concern someone', () => {
  const hedge =
    /\b(may|might|can|could|would|should|likely|unlikely|probabl[ey]|possibl[ey]|perhaps|appears?|seems?)\b/i;

  expect(all('implication').length).toBeGreaterThanOrEqual(5);
  for (const { id, statement, confidence, confidenceReason, likelihood } of all('implication')) {
    expect(statement).not.toMatch(hedge);
    expect(
      all('bears').some(({ implication }) => implication === id),
      statement,
    ).toBe(true);
    expect(
      all('affects').some(({ implication }) => implication === id),
      statement,
    ).toBe(true);
    expect(confidence === undefined, statement).toBe(confidenceReason === undefined);
    expect(likelihood).not.toBe('');
  }
  expect(new Set(all('implication').map(({ basis }) => basis))).toEqual(new Set(['stated', 'inferred']));
  expect(all('bears').some(({ stance }) => stance === 'undermines')).toBe(true);
});

test('the analyst has tagged the first two paragraphs, and the whole article is settled as gold', () => {
  expect(all('person')).toMatchObject([
    { name: 'Sample analyst', initials: 'SA', authors: [analyst.author] },
    { name: 'Sample trainer', initials: 'ST', authors: [trainer.author] },
  ]);
  const [work, gold] = [copyOf('work'), copyOf('gold')];
  const [, first, second] = blocks;
  expect(first && second && work.passages.length > 5).toBe(true);
  for (const { target } of work.passages) {
    expect(target.spans[0]!.end, target.spans[0]!.quote).toBeLessThanOrEqual(second!.end);
  }
  expect(work.implications).toHaveLength(3);
  expect(gold.implications.length).toBeGreaterThanOrEqual(12);
  expect(gold.passages.length).toBeGreaterThanOrEqual(25);
});

test('the gold is rich enough to learn from', () => {
  const { passages } = copyOf('gold');
  const lengths = passages.map(({ target }) => words(target.spans[0]!.quote)).toSorted((a, b) => a - b);
  const spans = passages.flatMap(({ target }) => target.spans);
  const actorsIn = (passage: string) => all('appears').filter((link) => link.passage === passage).length;
  const isHedged = ({ certainty }: { certainty?: string | undefined }) => /^(pr|ps)-/.test(certainty ?? '');

  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(10);
  expect(passages.filter(({ id }) => actorsIn(id) >= 2).length).toBeGreaterThanOrEqual(15);
  expect(
    spans.filter((a) => spans.some((b) => a !== b && a.start < b.end && b.start < a.end)).length,
  ).toBeGreaterThanOrEqual(5);
  expect(passages.filter(({ voice }) => voice).length).toBeGreaterThanOrEqual(6);
  expect(passages.filter(isHedged).length).toBeGreaterThanOrEqual(8);
  const withAliases = new Set(all('alias').map(({ actor }) => actor));
  expect(withAliases.size).toBeGreaterThanOrEqual(12);
});

test('the bundle that comes with it holds all of it and a colleague who reads the same words in another way', () => {
  const brought = colleagueContent();
  const after = stateOf(foldAll(brought.changes));

  expect(brought.changes.slice(0, content.changes.length)).toEqual(content.changes);
  expect(receive(brought.changes, new Ledger())).toMatchObject({ fresh: { length: brought.changes.length } });
  expect(all('layer', after)).toHaveLength(3);
  const rolesBy = (name: string) => {
    const person = all('person', after).find((other) => other.name === name)?.id;
    const layer = all('layer', after).find((other) => other.person === person)?.id;
    const passage = all('passage', after).find(
      (other) => other.layer === layer && other.target.spans[0]?.quote.startsWith('Pyongyang has lent'),
    )?.id;
    return all('role', after).flatMap((link) => (link.passage === passage ? [link.role] : []));
  };
  expect(rolesBy('Sample colleague').length).toBeGreaterThan(0);
  expect(rolesBy('Sample colleague')).not.toEqual(rolesBy('Sample analyst'));
});

/** What is in the copy of this kind. */
function copyOf(kind: 'work' | 'gold') {
  const layer = all('layer').find((other) => other.kind === kind)?.id;
  return {
    passages: all('passage').filter((passage) => passage.layer === layer),
    implications: all('implication').filter((implication) => implication.layer === layer),
  };
}
