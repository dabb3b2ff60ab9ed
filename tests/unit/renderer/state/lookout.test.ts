import { expect, test } from 'vitest';
import { planTags } from '#renderer/commands/tag';
import type { TagLineAim } from '#renderer/state/session';
import { put } from '#shared/bundle/put';
import { Actor, Alias } from '#shared/model/actor';
import { aDesk } from '#tests/builders/a-desk';
import { aPassage } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { newId } from '#tests/builders/ids';
import { written } from '../commands/planned';

const [russia, passage] = [newId(), newId()];
const TEXT = 'President Ada Example met Moscow’s envoy. NATO watched Russia.';

function aBench(): AWorkbench {
  return new AWorkbench([
    anActor({ id: russia, name: 'Russia' }),
    put('alias', newId(), { actor: russia, text: 'Moscow', kind: 'metonym', apply: 'ask' }),
    aPassage({ id: passage }),
  ]);
}

const inShort = (sights: ReturnType<ReturnType<typeof aDesk>['lookout']['candidatesIn']>) =>
  sights.map(
    ({ candidate, isKnown, mention }) => `${candidate.name} ${isKnown ? 'known' : 'new'} ${mention.start}`,
  );

test('before the gazetteer is there, the project’s own actors are found', () => {
  const { lookout } = aDesk(aBench());

  expect(inShort(lookout.candidatesIn(TEXT))).toEqual(['Russia known 26', 'Russia known 55']);
});

test('with an article open, also whom the gazetteer and the article know', async () => {
  const { lookout } = aDesk(aBench());
  let news = 0;
  lookout.listen(() => (news += 1));

  await lookout.open(TEXT);

  expect(inShort(lookout.candidatesIn(TEXT))).toEqual([
    'Ada Example new 10',
    'Russia known 26',
    'NATO new 42',
    'Russia known 55',
  ]);
  expect(news).toBe(2);
});

test('a new alias is found as soon as it is there, and one that went is not', () => {
  const bench = aBench();
  const { lookout } = aDesk(bench);
  const alias = newId();

  bench.does(put('alias', alias, { actor: russia, text: 'envoy', kind: 'short', apply: 'auto' }));
  expect(inShort(lookout.candidatesIn('the envoy'))).toEqual(['Russia known 4']);

  bench.does({ op: 'del', type: 'alias', id: alias });
  expect(inShort(lookout.candidatesIn('the envoy'))).toEqual([]);
});

test('taking a candidate makes an actor with its type, identifiers and aliases, once', async () => {
  const bench = aBench();
  const desk = aDesk(bench);
  await desk.lookout.open(TEXT);
  const nato = desk.lookout.candidatesIn('NATO')[0]!.candidate;
  const mali = desk.lookout.candidatesIn('Mali')[0]!.candidate;
  const aim: TagLineAim = { kind: 'passage', id: passage, hasFocus: true };

  const { register, document } = written(
    planTags(desk, aim, [
      { actor: { candidate: nato }, roles: ['acts'] },
      { actor: { candidate: mali }, roles: [] },
    ]),
  );
  bench.does(...register, ...document);

  const made = register.flatMap((patch) => (patch.op === 'put' && patch.type === 'actor' ? [patch] : []));
  expect(made.map(({ fields }) => Actor.parse(fields))).toMatchObject([
    { name: 'NATO', type: 'intergovernmental' },
    { name: 'Mali', type: 'state', ids: { iso3166: 'MLI' } },
  ]);
  const aliases = register.flatMap((patch) =>
    patch.op === 'put' && patch.type === 'alias' ? [Alias.parse(patch.fields)] : [],
  );
  expect(aliases.filter(({ actor }) => actor === made[0]!.id)).toHaveLength(nato.aliases.length);
  expect(desk.book.find(passage)?.actors.map(({ name }) => name)).toEqual(['NATO', 'Mali']);
  expect(inShort(desk.lookout.candidatesIn('Bamako'))).toEqual(['Mali known 0']);
});

test('a candidate that is an actor of the project is that actor', () => {
  const desk = aDesk(aBench());
  const { candidate } = desk.lookout.candidatesIn('Russia')[0]!;

  const { register, document } = written(
    planTags(desk, { kind: 'passage', id: passage, hasFocus: true }, [{ actor: { candidate }, roles: [] }]),
  );

  expect(register).toEqual([]);
  expect(document).toMatchObject([{ type: 'appears', fields: { actor: russia } }]);
});

test('somebody nobody knows is looked for by their name as long as it is asked for', () => {
  const { lookout } = aDesk(aBench());

  const id = lookout.lookFor('Ada Example');
  expect(lookout.find(id)).toMatchObject({ candidate: { name: 'Ada Example' }, isKnown: false });
  expect(inShort(lookout.candidatesIn(TEXT)).at(0)).toBe('Ada Example new 10');

  lookout.lookFor(undefined);
  expect(lookout.find(id)).toBeUndefined();
});
