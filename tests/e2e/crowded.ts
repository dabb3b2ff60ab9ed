import { join } from 'node:path';
import { writeBundle } from '#electron/bundle/bundle-file';
import { spanOf } from '#shared/anchoring/span';
import { AuthorLog } from '#shared/bundle/author-log';
import { put } from '#shared/bundle/put';
import { documentPatches } from '#shared/import/document-patches';
import { importText } from '#shared/import/import-text';
import { wordsOf } from '#shared/text/segment';
import { numberedSentences } from './articles';

export const PASSAGES_A_COPY = 34;
const people = ['Ada Example', 'Ben Example', 'Cleo Example'];

/** A bundle with one page of text, on which three people have marked 34 passages each: some alike, the others crossing. */
export async function crowdedBundle(folder: string): Promise<string> {
  const bytes = new TextEncoder().encode(numberedSentences(PASSAGES_A_COPY + 1));
  const imported = importText('crowded.txt', bytes);
  const { text } = imported;
  const draft = documentPatches(imported, bytes);
  const [project, author] = [crypto.randomUUID(), crypto.randomUUID()];
  const log = new AuthorLog(author);
  const write = (stream: string, patches: Parameters<typeof log.write>[0]['streams'][number]['patches']) =>
    log.write(
      { batch: crypto.randomUUID(), command: 'addDocuments', streams: [{ stream, patches }] },
      Date.now(),
    );
  const persons = people.map((name) => ({ id: crypto.randomUUID(), name }));
  write(project, [
    put('project', project, { name: 'Crowded' }),
    ...persons.map(({ id, name }) => put('person', id, { name, authors: [crypto.randomUUID()] })),
  ]);
  write(draft.document, draft.patches);
  // A document has the digest of its first text for its id.
  const textDigest = draft.document;
  for (const [copy, { id: person }] of persons.entries()) {
    const layer = crypto.randomUUID();
    write(draft.document, [
      put('layer', layer, { person, kind: 'work' }),
      ...stretches(text, copy).map(({ start, end }) =>
        put('passage', crypto.randomUUID(), {
          layer,
          target: { textDigest, spans: [spanOf(text, start, end)] },
        }),
      ),
    ]);
  }
  const file = join(folder, 'crowded.scholion');
  const blobs = new Map(draft.blobs.map(({ digest, bytes: content }) => [digest, content]));
  await writeBundle(file, {
    kind: 'share',
    project,
    changes: log.changes,
    blobs: { digests: [...blobs.keys()], read: async (digest) => blobs.get(digest) ?? new Uint8Array() },
  });
  return file;
}

/** Six words of each sentence; the first two copies mark the same, the third begins and ends later. */
function stretches(text: string, copy: number): { start: number; end: number }[] {
  const shift = copy === 2 ? 3 : 0;
  return Array.from({ length: PASSAGES_A_COPY }, (_, sentence) => {
    const start = text.indexOf(`Sentence ${sentence} says`);
    const words = wordsOf(text.slice(start, start + 60), start);
    return { start: words[shift]?.start ?? start, end: words[shift + 5]?.end ?? start + 6 };
  });
}
