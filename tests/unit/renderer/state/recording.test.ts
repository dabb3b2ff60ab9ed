import { expect, test } from 'vitest';
import { recordingFrom, recordingOf } from '#renderer/state/recording';
import { isUntidy, requiredIn } from '#renderer/state/tidy';
import { put } from '#shared/bundle/put';
import { namedId } from '#shared/model/ids';
import { builtInFields } from '#shared/model/recording';
import { aDesk } from '#tests/builders/a-desk';
import { AWorkbench } from '#tests/builders/a-workbench';
import { aView } from '#tests/builders/a-view';
import { newId, PROJECT } from '#tests/builders/ids';

const idOf = (key: string): string => namedId(PROJECT, 'recordedField', key);

test('while a project has said nothing, each field stands as the model has it', () => {
  const recording = recordingOf(aDesk(new AWorkbench()));

  const of = (level: string) =>
    recording.fields.filter((field) => field.level === level).map(({ key }) => key);
  expect(of('required')).toEqual([]);
  expect(of('off').join(' ')).toBe(
    'kind credibility event themes horizon assumption indicator conflictsWith outcome',
  );
  expect(recording.fields.length).toBe(builtInFields.length);
});

test('what the project says of a field takes the place of the default, and goes with it', () => {
  const bench = new AWorkbench();
  const desk = aDesk(bench);
  expect(recordingOf(desk).isShown('kind', undefined)).toBe(false);

  bench.does(put('recordedField', idOf('kind'), { key: 'kind', level: 'required', compared: false }));

  expect(recordingOf(desk).find('kind')).toMatchObject({ level: 'required', isCompared: false });
  expect(recordingOf(desk).isShown('kind', undefined)).toBe(true);
  bench.does({ op: 'del', type: 'recordedField', id: idOf('kind') });
  expect(recordingOf(desk).levelOf('kind')).toBe('off');
});

test('a value that is there has a place on the screen, also of a field that is off', () => {
  const { isShown } = recordingOf(aDesk(new AWorkbench()));

  expect(isShown('outcome', { what: 'It came so', on: '2024' })).toBe(true);
  expect([undefined, null, '', []].map((unset) => isShown('outcome', unset))).toEqual(Array(4).fill(false));
});

test('notes are never compared, and what belongs to the core is never off, whatever a project says', () => {
  const desk = aDesk(
    new AWorkbench([
      put('recordedField', idOf('note'), { key: 'note', level: 'optional', compared: true }),
      put('recordedField', idOf('likelihood'), { key: 'likelihood', level: 'off' }),
    ]),
  );

  expect(recordingOf(desk).find('note')?.isCompared).toBe(false);
  expect(recordingOf(desk).levelOf('likelihood')).toBe('optional');
});

test('a field of one’s own stands after the program’s; one of a later version is kept and not shown', () => {
  const key = 'x-passage-tone';
  const desk = aDesk(
    new AWorkbench([
      put('recordedField', idOf(key), {
        key,
        level: 'optional',
        kind: 'choice',
        options: ['calm', 'shrill'],
      }),
      put('recordedField', idOf('mood'), { key: 'mood', level: 'required' }),
    ]),
  );

  const { fields, find } = recordingOf(desk);
  expect(fields.at(-1)).toMatchObject({
    key,
    on: 'passage',
    own: { name: key, options: ['calm', 'shrill'] },
  });
  expect(find('mood')).toBeUndefined();
});

test('a field that depends on another one is missing only where that one has its value', () => {
  const key = 'x-passage-tone';
  const settings = {
    key,
    level: 'required',
    kind: 'date',
    shownWhen: { key: 'kind', value: 'report' },
  } as const;
  const required = requiredIn(recordingFrom(new Map([[key, settings]])));
  const actors = [{ id: newId(), name: 'Russia', roles: ['acts'] as const }];

  expect(isUntidy(aView({ actors, recorded: { kind: 'report' } }), required)).toBe(true);
  expect(isUntidy(aView({ actors, recorded: { kind: 'gap' } }), required)).toBe(false);
  expect(isUntidy(aView({ actors, recorded: { kind: 'report', own: { [key]: '2024' } } }), required)).toBe(
    false,
  );
});
