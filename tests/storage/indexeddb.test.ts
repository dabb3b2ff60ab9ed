import Dexie, { type Table } from 'dexie';
import { expect, test } from '#tests/storage/harness/in-page';

type Note = { id: string; text: string };
class Notes extends Dexie {
  notes!: Table<Note, string>;
  constructor() {
    super('notes');
    this.version(1).stores({ notes: 'id, text' });
  }
}

test('what is written is there when the database is opened again', async () => {
  const first = new Notes();
  await first.notes.bulkPut([
    { id: 'a', text: 'ministry' },
    { id: 'b', text: 'parliament' },
  ]);
  first.close();

  const second = new Notes();
  const found = await second.notes.where('text').startsWith('parl').toArray();

  expect(found).toEqual([{ id: 'b', text: 'parliament' }]);
});

test('a transaction that fails leaves nothing behind', async () => {
  const database = new Notes();

  const written = database.transaction('rw', database.notes, async () => {
    await database.notes.put({ id: 'c', text: 'half' });
    throw new Error('no further');
  });

  await expect(written).rejects.toThrow('no further');
  expect(await database.notes.get('c')).toBeUndefined();
});
