import { expect, test } from 'vitest';
import {
  changed,
  changedOwn,
  newField,
  problemsOf,
  settingsFrom,
  startForm,
  withoutNew,
  type FieldDraft,
  type OwnDraft,
} from '#renderer/features/recording/recording-form';
import { conditionsFor } from '#renderer/features/recording/conditions';
import { recordingFrom } from '#renderer/state/recording';

const start = startForm(recordingFrom(new Map()));

/** The sheet with a new field of passages, filled in so far. */
function withNew(form: readonly FieldDraft[], part: Partial<OwnDraft>): FieldDraft[] {
  const field = newField(form, 'passage');
  return changedOwn([...form, field], field.key, part);
}

function problemsIn(form: readonly FieldDraft[]) {
  return form.map((field) => problemsOf(field, form)).filter((found) => Object.keys(found).length > 0);
}

test('a sheet that was only looked at says what it said', () => {
  const recording = recordingFrom(new Map());

  expect(settingsFrom(startForm(recording))).toEqual(recording.fields);
  expect(problemsIn(start)).toEqual([]);
});

test('a level and what is compared are changed for one field alone', () => {
  const form = changed(start, 'kind', { level: 'required', isCompared: false });

  const differing = settingsFrom(form).filter((field, at) => field.level !== start[at]?.level);
  expect(differing).toMatchObject([{ key: 'kind', level: 'required', isCompared: false }]);
});

test('a new field needs a name of its own, and a choice two things to choose from', () => {
  const unnamed = withNew(start, {});
  const twice = withNew(withNew(start, { name: 'Tone', kind: 'date' }), { name: ' tone', kind: 'text' });

  expect(problemsIn(unnamed)).toEqual([{ name: expect.any(String), options: expect.any(String) }]);
  expect(problemsIn(twice)).toHaveLength(2);
  expect(problemsIn(withNew(start, { name: 'Tone', options: 'calm\n\n calm \nshrill' }))).toEqual([]);
});

test('saved, it has a key, and what depends on it names that key', () => {
  const form = withNew(withNew(start, { name: 'Tone', options: ' calm\n\nshrill\ncalm' }), {
    name: 'Since when',
    kind: 'date',
    shownWhen: { key: 'new-1', value: 'shrill' },
  });

  const [tone, since] = settingsFrom(form).slice(-2);

  expect(tone).toMatchObject({ key: 'x-passage-tone', own: { name: 'Tone', options: ['calm', 'shrill'] } });
  expect(since).toMatchObject({
    key: 'x-passage-since-when',
    own: { options: [], shownWhen: { key: 'x-passage-tone', value: 'shrill' } },
  });
});

test('a new field that is taken out again leaves nothing that depends on it', () => {
  const form = withNew(withNew(start, { name: 'Tone' }), { shownWhen: { key: 'new-1', value: 'shrill' } });

  const left = withoutNew(form, 'new-1');

  expect(left.map(({ key }) => key)).not.toContain('new-1');
  expect(left.at(-1)?.own?.shownWhen).toBeUndefined();
});

test('a field may depend on what can be listed, on the same thing, and never on itself', () => {
  const form = withNew(withNew(start, { name: 'Tone', options: 'calm\nshrill' }), {
    name: 'Day',
    kind: 'date',
  });
  const [tone, day] = form.slice(-2) as [FieldDraft, FieldDraft];

  expect(conditionsFor(day, form).map(({ key }) => key)).toEqual(['certainty', 'kind', 'event', tone.key]);
  expect(conditionsFor(tone, form).map(({ key }) => key)).toEqual(['certainty', 'kind', 'event']);
});

test('words are never compared', () => {
  const form = withNew(start, { name: 'Remark', kind: 'text' });

  expect(settingsFrom(form).at(-1)).toMatchObject({ isProse: true });
});
