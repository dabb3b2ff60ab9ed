import { join } from 'node:path';
import { writeBundle } from '#electron/bundle/bundle-file';
import { spanOf } from '#shared/anchoring/span';
import { AuthorLog } from '#shared/bundle/author-log';
import { put } from '#shared/bundle/put';
import { documentPatches } from '#shared/import/document-patches';
import { importText } from '#shared/import/import-text';
import { domains, horizons } from '#shared/model/implication';
import { linkId } from '#shared/model/ids';
import { newId } from '#tests/builders/ids';

/** So many articles, one a week, each with so many passages, most of which name a date. */
export type Dated = { readonly articles: number; readonly passages: number };

const actors = [
  'Alpha',
  'Beta',
  'وزارة الدفاع والإنتاج الحربي',
  'A ministry with a name that is much longer than a lane',
];
const dates = [
  'on 3 May 2024',
  'in March 2025',
  'by 2027',
  'next year',
  'in Q3 2024',
  'on 04/05/2024',
  'last month',
  'with 2000 men',
];

/** A bundle with articles whose passages name dates of every kind, and implications with every horizon. */
export async function datedBundle(folder: string, { articles, passages }: Dated): Promise<string> {
  const [project, author, person] = [newId(), newId(), newId()];
  const log = new AuthorLog(author);
  const blobs = new Map<string, Uint8Array>();
  const write = (stream: string, patches: Parameters<typeof log.write>[0]['streams'][number]['patches']) =>
    log.write({ batch: newId(), command: 'addDocuments', streams: [{ stream, patches }] }, Date.now());
  const known = actors.map((name) => ({ id: newId(), name }));
  write(project, [
    put('project', project, { name: 'Dated' }),
    put('person', person, { name: 'Dora Example', authors: [author] }),
    ...known.map(({ id, name }) => put('actor', id, { name, type: 'group' })),
  ]);
  for (let article = 0; article < articles; article += 1) {
    const published = new Date(Date.UTC(2024, 0, 2 + 7 * article)).toISOString().slice(0, 10);
    const lines = Array.from(
      { length: passages },
      (_, at) =>
        `Sentence ${at} of report ${article + 1} says that it was so ${dates[(article + at) % dates.length]}.`,
    );
    const head = `---\ntitle: Report ${article + 1} on what was so\ndate: ${published}\nlanguage: en\n---\n\n`;
    const bytes = new TextEncoder().encode(head + lines.join('\n\n'));
    const imported = importText(`report-${article}.md`, bytes);
    const { document, blobs: files, patches } = documentPatches(imported, bytes);
    for (const { digest, bytes: content } of files) blobs.set(digest, content);
    write(document, patches);
    const layer = newId();
    write(document, [
      put('layer', layer, { person, kind: 'work', state: 'working' }),
      ...lines.flatMap((line, at) => {
        const start = imported.text.indexOf(line);
        const [passage, implication] = [newId(), newId()];
        const actor = known[at % known.length]?.id ?? '';
        const spans = [spanOf(imported.text, start, start + line.length - 1)];
        const marked = [
          put('passage', passage, { layer, target: { textDigest: document, spans } }),
          put('appears', linkId('appears', passage, actor), { passage, actor }),
        ];
        if (at % 8 !== 0) return marked;
        return [
          ...marked,
          put('implication', implication, {
            layer,
            basis: 'inferred',
            statement: `What report ${article + 1} tells of holds.`,
            horizon: horizons[article % horizons.length],
            domain: domains[article % domains.length],
          }),
          put('bears', linkId('bears', passage, implication), { passage, implication, stance: 'supports' }),
          put('affects', linkId('affects', implication, actor), { implication, actor, effect: 'gain' }),
        ];
      }),
    ]);
  }
  const file = join(folder, 'dated.scholion');
  await writeBundle(file, {
    kind: 'share',
    project,
    changes: log.changes,
    blobs: { digests: [...blobs.keys()], read: async (digest) => blobs.get(digest) ?? new Uint8Array() },
  });
  return file;
}
