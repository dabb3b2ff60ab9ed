import { articleNotes } from '#renderer/storage/article-notes';
import { put } from '#shared/bundle/put';
import { expect, test } from '#tests/storage/harness/in-page';
import { aDocument } from '#tests/builders/a-document';
import { AJournal } from '#tests/builders/a-journal';
import { COLLEAGUE, newId, PROJECT } from '#tests/builders/ids';
import { done, tablesOf } from '#tests/builders/tables';

test('what was said of an article as a whole is listed with who said it', async () => {
  const [ana, nameless, theme, layer, passage] = [newId(), newId(), newId(), newId(), newId()];
  const document = 'a1'.repeat(32);
  const journal = new AJournal();
  const database = await tablesOf(journal);
  const remark = (on: { type: string; id: string }, person: string, text: string) =>
    put('thread', newId(), { on, person, text });
  await done(database, journal, [
    {
      stream: PROJECT,
      patches: [
        put('person', ana, { name: 'Ana Example', authors: [COLLEAGUE] }),
        put('person', nameless, { authors: [newId()] }),
        put('theme', theme, { name: 'Grain' }),
      ],
    },
    {
      stream: document,
      patches: [
        ...aDocument({ id: document, title: 'One' }),
        put('layer', layer, { person: ana, kind: 'work' }),
        put('judgement', newId(), { layer, themes: [theme] }),
        remark({ type: 'passage', id: passage }, ana, 'On a passage'),
        remark({ type: 'document', id: document }, nameless, 'Weak source'),
      ],
    },
  ]);

  const notes = await articleNotes(database, document);

  expect(notes.map(({ name, text, themes }) => [name, text ?? themes])).toEqual([
    [undefined, 'Weak source'],
    ['Ana Example', ['Grain']],
  ]);
});
