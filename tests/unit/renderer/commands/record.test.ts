import { describe, expect, test } from 'vitest';
import type { Desk } from '#renderer/commands/desk';
import { planOwnActor } from '#renderer/commands/own-actor';
import { isQuestion, planField } from '#renderer/commands/record';
import { planAuthor, planVoice, speakersInRoles, voiceOffers } from '#renderer/commands/voice';
import { planRecordInProject, planRecording } from '#renderer/commands/what-we-record';
import { recordingOf } from '#renderer/state/recording';
import { session } from '#renderer/state/session';
import { addSpeaker, startVoice, toggleMode, withOffer } from '#renderer/state/voice';
import { namedId } from '#shared/model/ids';
import { aDesk } from '#tests/builders/a-desk';
import { aPassage, tagged } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { newId, PROJECT } from '#tests/builders/ids';
import { inShort, written } from './planned';

const [passage, another, rutte, nis] = [newId(), newId(), newId(), newId()] as [
  string,
  string,
  string,
  string,
];
const aim = { kind: 'passage', id: passage } as const;
const unchanged = { kind: 'refusal', reason: 'unchanged' };

/** A desk with two passages, in one of which Mark Rutte speaks. */
function aDeskWithSpeaker(): { bench: AWorkbench; desk: Desk } {
  const bench = new AWorkbench([
    anActor({ id: rutte, name: 'Mark Rutte', monogram: 'MR' }),
    anActor({ id: nis, name: 'the NIS', monogram: 'NI' }),
    aPassage({ id: passage, note: 'As it was.' }),
    aPassage({ id: another, start: 40, kind: 'report' }),
    ...tagged(passage, rutte, 'speaks'),
    ...tagged(passage, nis, 'mentioned'),
  ]);
  return { bench, desk: aDesk(bench) };
}

describe('a field of a passage', () => {
  test('is written alone, and taken back as if nobody had set it', () => {
    const { bench, desk } = aDeskWithSpeaker();

    const set = written(planField(desk, aim, 'certainty', 'pr-minus'));
    bench.does(...set.document);
    const unset = written(planField(desk, aim, 'certainty', undefined));

    expect(set.register).toEqual([]);
    expect(set.document).toEqual([
      { op: 'put', type: 'passage', id: passage, fields: { certainty: 'pr-minus' } },
    ]);
    expect(unset.document).toEqual([
      { op: 'put', type: 'passage', id: passage, fields: { certainty: null } },
    ]);
  });

  test('set to what it is writes nothing, nor does taking back what nobody set', () => {
    const { desk } = aDeskWithSpeaker();

    expect(planField(desk, aim, 'note', 'As it was.')).toEqual(unchanged);
    expect(planField(desk, aim, 'kind', undefined)).toEqual(unchanged);
  });

  test('that the project does not record is a question, unless the article answers it', () => {
    const { bench, desk } = aDeskWithSpeaker();

    expect(isQuestion(desk, 'event')).toBe(true);
    expect(isQuestion(desk, 'kind')).toBe(false);
    expect(isQuestion(desk, 'certainty')).toBe(false);
    bench.does({ op: 'put', type: 'passage', id: another, fields: { kind: null } });
    expect(isQuestion(desk, 'kind')).toBe(true);
  });

  test('that names an actor makes one of a new name in the same action', () => {
    const { desk } = aDeskWithSpeaker();
    const { register, document } = written(planOwnActor(desk, aim, 'x-passage-host', { name: 'Seoul' }));

    expect(register).toMatchObject([{ type: 'actor', fields: { name: 'Seoul' } }]);
    const [actor] = register;
    expect(document).toMatchObject([
      { fields: { 'x-passage-host': actor && 'id' in actor ? actor.id : '' } },
    ]);
  });
});

describe('who says it', () => {
  const start = startVoice(undefined, () => '');

  test('is offered from the roles first, then who said the last thing, and the author', () => {
    const { desk } = aDeskWithSpeaker();
    session.set({ lastSpeakers: [rutte, nis] });

    expect(speakersInRoles(desk, aim)).toEqual([{ actor: { id: rutte }, name: 'Mark Rutte' }]);
    expect(
      voiceOffers(desk, aim).map(({ because, speakers }) => [because, ...speakers.map(({ name }) => name)]),
    ).toEqual([['speaks', 'Mark Rutte'], ['last', 'Mark Rutte', 'the NIS'], ['author']]);
  });

  test('that was offered takes the place of what was there, or goes within what was just added', () => {
    const offer = {
      key: nis,
      because: 'sentence',
      speakers: [{ actor: { id: nis }, name: 'the NIS' }],
    } as const;
    const stored = startVoice({ speakers: [rutte], mode: 'direct' }, () => 'Mark Rutte');

    expect(withOffer(stored, offer)).toMatchObject({ chain: offer.speakers, mode: undefined });
    const touched = addSpeaker(start, { actor: { id: rutte }, name: 'Mark Rutte' });
    expect(withOffer(touched, offer).chain.map(({ name }) => name)).toEqual(['Mark Rutte', 'the NIS']);
  });

  test('is written as a chain with its mode; a new name makes an actor in the same action', () => {
    const { bench, desk } = aDeskWithSpeaker();
    const said = toggleMode(
      addSpeaker(addSpeaker(start, { actor: { id: rutte }, name: 'Mark Rutte' }), {
        actor: { name: 'Seoul' },
        name: 'Seoul',
      }),
      'indirect',
    );

    const { register, document } = written(planVoice(desk, aim, said));
    bench.does(...register, ...document);

    expect(inShort([...register, ...document])).toEqual(['put actor', 'put passage']);
    const seoul = desk.actors.get().find(({ name }) => name === 'Seoul')?.id;
    expect(desk.book.find(passage)?.recorded.voice).toEqual({ speakers: [rutte, seoul], mode: 'indirect' });
  });

  test('may be the author, said so, and keeps the words that show it when it changes', () => {
    const { bench, desk } = aDeskWithSpeaker();
    expect(written(planAuthor(desk, aim)).document).toMatchObject([
      { fields: { voice: { speakers: [], mode: 'author' } } },
    ]);
    const cue = { start: 4, end: 8 };
    bench.does({ op: 'put', type: 'passage', id: passage, fields: { voice: { speakers: [nis], cue } } });

    const { document } = written(planVoice(desk, aim, { ...start, chain: speakersInRoles(desk, aim) }));

    expect(document).toMatchObject([{ fields: { voice: { speakers: [rutte], cue } } }]);
  });
});

describe('what the project records', () => {
  const kindId = namedId(PROJECT, 'recordedField', 'kind');

  test('is written for what differs, under an id that everyone would give it', () => {
    const { desk } = aDeskWithSpeaker();

    expect(planRecording(desk, recordingOf(desk).fields)).toEqual(unchanged);
    expect(written(planRecordInProject(desk, 'kind')).register).toEqual([
      { op: 'put', type: 'recordedField', id: kindId, fields: { key: 'kind', level: 'optional' } },
    ]);
  });

  test('says later only what has changed since, and unsets what is no longer said', () => {
    const { bench, desk } = aDeskWithSpeaker();
    const tone = {
      key: 'x-passage-tone',
      on: 'passage',
      level: 'optional',
      isCore: false,
      isProse: false,
      isCompared: true,
      own: { name: 'Tone', kind: 'choice', options: ['calm'], shownWhen: { key: 'kind', value: 'report' } },
    } as const;
    const first = written(planRecording(desk, [tone])).register;
    bench.does(...first);
    expect(recordingOf(desk).find(tone.key)).toEqual(tone);

    const renamed = { ...tone, isCompared: false, own: { ...tone.own, name: 'Pitch', shownWhen: undefined } };
    const { register } = written(planRecording(desk, [renamed]));

    expect(register).toMatchObject([{ fields: { compared: false, name: 'Pitch', shownWhen: null } }]);
    bench.does(...register);
    expect(recordingOf(desk).find(tone.key)).toEqual(renamed);
    expect(planRecording(desk, [renamed])).toEqual(unchanged);
  });
});
