import { join } from 'node:path';
import { writeBundle } from '#electron/bundle/bundle-file';
import { spanOf } from '#shared/anchoring/span';
import { AuthorLog } from '#shared/bundle/author-log';
import { put } from '#shared/bundle/put';
import { documentPatches } from '#shared/import/document-patches';
import { importText } from '#shared/import/import-text';
import { linkId, reproducibleIds } from '#shared/model/ids';
import type { RoleName } from '#shared/model/passage';
import { Chance } from '#tests/builders/chance';
import { numberedSentences } from './articles';

/** Who is tied to whom: as many passages as there are of them, each with who acts, who is affected, and who is mentioned. */
export type Tied = {
  readonly actors: readonly string[];
  readonly passages: readonly (readonly [acts: number, affected: number, mentioned?: number | undefined])[];
};

const PASSAGES_AN_ARTICLE = 200;
const BEGAN_MS = Date.parse('2026-01-05T08:00:00Z');

/** A bundle in which actors are tied so, all of it by one person. What the status says of it is “Tied: …”. */
export async function tiedBundle(folder: string, { actors, passages }: Tied): Promise<string> {
  const newId = reproducibleIds('tied');
  const [project, person, author] = [newId(), newId(), newId()];
  const log = new AuthorLog(author);
  let now = BEGAN_MS;
  const write = (stream: string, patches: Parameters<typeof log.write>[0]['streams'][number]['patches']) =>
    log.write({ batch: newId(), command: 'tag', streams: [{ stream, patches }] }, (now += 1000));
  const ids = actors.map(() => newId());
  write(project, [
    put('project', project, { name: 'Tied' }),
    put('person', person, { name: 'Ada Example', authors: [author] }),
    ...actors.map((name, at) => put('actor', ids[at]!, { name, type: 'group' })),
  ]);
  const blobs = new Map<string, Uint8Array>();
  for (let from = 0; from < passages.length; from += PASSAGES_AN_ARTICLE) {
    const here = passages.slice(from, from + PASSAGES_AN_ARTICLE);
    const bytes = new TextEncoder().encode(`Article ${from}. ${numberedSentences(PASSAGES_AN_ARTICLE)}`);
    const imported = importText(`tied-${from}.txt`, bytes);
    const draft = documentPatches(imported, bytes);
    for (const { digest, bytes: content } of draft.blobs) blobs.set(digest, content);
    write(draft.document, draft.patches);
    const layer = newId();
    write(draft.document, [
      put('layer', layer, { person, kind: 'work' }),
      ...here.flatMap(([acts, affected, mentioned], at) => {
        const passage = newId();
        const start = imported.text.indexOf(`Sentence ${at} says`);
        const target = { textDigest: draft.document, spans: [spanOf(imported.text, start, start + 12)] };
        const tags: [number | undefined, RoleName][] = [
          [acts, 'acts'],
          [affected, 'affected'],
          [mentioned, 'mentioned'],
        ];
        return [
          put('passage', passage, { layer, target }),
          ...tags.flatMap(([place, role]) => {
            const actor = place === undefined ? undefined : ids[place];
            if (actor === undefined) return [];
            return [
              put('appears', linkId('appears', passage, actor), { passage, actor }),
              put('role', linkId('role', passage, actor, role), { passage, actor, role }),
            ];
          }),
        ];
      }),
    ]);
  }
  const file = join(folder, 'tied.scholion');
  await writeBundle(file, {
    kind: 'share',
    project,
    changes: log.changes,
    blobs: { digests: [...blobs.keys()], read: async (digest) => blobs.get(digest) ?? new Uint8Array() },
  });
  return file;
}

/** So many actors and passages: the first actors are in most of them, as it is where people write of what happens. */
export function crowdedTies(actors: number, passages: number): Tied {
  const chance = new Chance(1);
  const anybody = (): number => Math.floor(actors * (chance.upTo(999) / 1000) ** 2);
  return {
    actors: Array.from({ length: actors }, (_, at) => `Body ${at + 1}`),
    passages: Array.from({ length: passages }, () => {
      const some = [...new Set([anybody(), anybody(), anybody()])];
      return [some[0] ?? 0, some[1] ?? 1, some[2]] as const;
    }),
  };
}
