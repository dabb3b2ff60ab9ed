import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '#shared/commands';
import { carryOut } from '#renderer/commands/carry-out';
import { perform, planFor } from '#renderer/commands/registry';
import { whyNot } from '#renderer/commands/applies';
import { submit } from '#renderer/commands/submit';
import { takeDropped, takeFiles } from '#renderer/commands/take-files';
import { session } from '#renderer/state/session';
import { aDesk } from '#tests/builders/a-desk';
import { aDraft } from '#tests/builders/a-journal';
import { aPassage } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { DOCUMENT } from '#tests/builders/ids';

const refusal = 'This can be done as soon as the whole project is read';

describe('while a part of the project is read', () => {
  const workbench = new AWorkbench([aPassage({ start: 0 })]);
  const desk = aDesk(workbench);
  const said = () => session.get().notices.map(({ text }) => text);
  beforeEach(() => session.set({ isReadInPart: true, notices: [], document: DOCUMENT, room: 'reader' }));
  afterEach(() => session.set({ isReadInPart: false, notices: [], document: undefined, room: 'library' }));

  test('no command writes anything', () => {
    for (const { id } of commands) expect([id, planFor(desk, id).kind]).not.toEqual([id, 'write']);
  });

  test('what begins a change is refused before anything is typed, in words that say until when', async () => {
    for (const id of [
      'tag',
      'highlight',
      'implicationStated',
      'removePassage',
      'undo',
      'addDocuments',
    ] as const)
      expect([id, planFor(desk, id)]).toEqual([id, { kind: 'refusal', reason: 'read-anew' }]);

    await perform(desk, 'highlight');

    expect(said()).toEqual([expect.stringContaining(refusal)]);
    expect(whyNot(desk, 'tag')).toContain(refusal);
  });

  test('one can look around, and leave for another project', () => {
    for (const id of ['goToLibrary', 'nextPassage', 'find', 'copyQuote', 'newProject', 'themeDark'] as const)
      expect(planFor(desk, id)).not.toMatchObject({ reason: 'read-anew' });
  });

  test('what is to be written all the same does not reach the journal', async () => {
    const before = workbench.journal.changes.length;
    const draft = aDraft([{ stream: DOCUMENT, patches: [aPassage({ start: 20 })] }]);

    const done = await carryOut(desk, { kind: 'write', draft });
    const saved = await submit(desk, draft);

    expect([done, saved.ok]).toEqual([false, false]);
    expect(workbench.journal.changes).toHaveLength(before);
    expect(session.get().unsaved).toBe(0);
  });

  test('no file is taken', async () => {
    await takeFiles(desk, [{ handle: 'h', name: 'a.txt' } as never]);
    await takeDropped(desk, [{ name: 'b.txt' } as never]);

    expect(said().every((sentence) => sentence.includes(refusal))).toBe(true);
    expect(said()).toHaveLength(2);
  });
});
