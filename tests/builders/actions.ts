import * as fc from 'fast-check';
import type { StreamDraft } from '#shared/history/write';
import type { KnownPatch } from '#shared/model/change';
import { linkId } from '#shared/model/ids';
import { stances } from '#shared/model/implication';
import { roles } from '#shared/model/passage';
import { aPassage, bearsOn, tagged, withoutRole } from './a-passage';
import { anActor } from './an-actor';
import { anImplication } from './an-implication';
import { ANOTHER_DOCUMENT, DOCUMENT, newId, PROJECT } from './ids';

const passages = [newId(), newId(), newId()];
const actors = [newId(), newId()];
const implications = [newId(), newId()];

const passage = fc.constantFrom(...passages);
const actor = fc.constantFrom(...actors);
const implication = fc.constantFrom(...implications);

const onDocument: fc.Arbitrary<KnownPatch[]> = fc.oneof(
  fc
    .record({ id: passage, start: fc.constantFrom(0, 10, 15), length: fc.integer({ min: 1, max: 20 }) })
    .map(({ id, start, length }) => [aPassage({ id, start, end: start + length })]),
  fc
    .record({ id: passage, note: fc.constantFrom('one', 'two', null) })
    .map(({ id, note }) => [fieldOf('passage', id, { note })]),
  passage.map((id) => [gone('passage', id)]),
  fc
    .record({ id: passage, actor, roles: fc.subarray([...roles], { maxLength: 2 }) })
    .map(({ id, actor: who, roles: some }) => tagged(id, who, ...some)),
  fc
    .record({ id: passage, actor, role: fc.constantFrom(...roles.slice(0, 2)) })
    .map(({ id, actor: who, role }) => [withoutRole(id, who, role)]),
  implication.map((id) => [anImplication({ id })]),
  fc
    .record({ id: passage, implication, stance: fc.constantFrom(...stances) })
    .map(({ id, implication: on, stance }) => [bearsOn(id, on, stance)]),
  fc
    .record({ id: passage, implication })
    .map(({ id, implication: on }) => [gone('bears', linkId('bears', id, on))]),
);

const onRegister: fc.Arbitrary<KnownPatch[]> = fc.oneof(
  fc.record({ id: actor, name: fc.constantFrom('Russia', 'Korea') }).map((fields) => [anActor(fields)]),
  fc
    .record({ id: actor, note: fc.constantFrom('one', null) })
    .map(({ id, note }) => [fieldOf('actor', id, { note })]),
  fc
    .record({ id: actor, partOf: fc.constantFrom(...actors, null) })
    .map(({ id, partOf }) => [fieldOf('actor', id, { partOf })]),
  actor.map((id) => [gone('actor', id)]),
);

/** What one action may write: to the register, to a document, or to both, and more than once to one object. */
export const anAction: fc.Arbitrary<StreamDraft[]> = fc
  .record({
    register: fc.array(onRegister, { maxLength: 2 }),
    document: fc.array(onDocument, { maxLength: 3 }),
    // Objects of the other document have ids of their own: a passage is in one document.
    another: fc.array(fc.nat(3), { maxLength: 1 }),
  })
  .map(({ register, document, another }) => [
    { stream: PROJECT, patches: register.flat() },
    { stream: DOCUMENT, patches: document.flat() },
    { stream: ANOTHER_DOCUMENT, patches: another.map((n) => elsewhere[n] as KnownPatch) },
  ])
  .map((streams) => streams.filter(({ patches }) => patches.length > 0))
  .filter((streams) => streams.length > 0);

const inAnother = newId();
const elsewhere: readonly KnownPatch[] = [
  aPassage({ id: inAnother }),
  fieldOf('passage', inAnother, { note: 'elsewhere' }),
  gone('passage', inAnother),
  fieldOf('passage', inAnother, {}),
];

function gone(type: string, id: string): KnownPatch {
  return { op: 'del', type, id };
}

function fieldOf(type: string, id: string, fields: Record<string, string | null>): KnownPatch {
  return { op: 'put', type, id, fields };
}
