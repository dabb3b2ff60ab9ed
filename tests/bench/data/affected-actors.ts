import { spanOf } from '#shared/anchoring/span';
import { AuthorLog } from '#shared/bundle/author-log';
import type { BundleContent } from '#shared/bundle/content';
import { put } from '#shared/bundle/put';
import { documentPatches } from '#shared/import/document-patches';
import { importText } from '#shared/import/import-text';
import type { KnownPatch } from '#shared/model/change';
import { linkId, reproducibleIds } from '#shared/model/ids';
import { domains, effects } from '#shared/model/implication';
import { Chance } from '#tests/builders/chance';
import { writtenText } from './written-text';

/** How many actors are affected by how many implications. */
export type Affected = { readonly actors: number; readonly implications: number };

/** Each implication affects so many actors at most. */
const MOST_AFFECTED = 60;
const BEGAN_MS = Date.parse('2026-01-05T08:00:00Z');

/**
 * A project with one article and one person’s implications in it, each with a passage as evidence and with actors that gain
 * or lose. The same for the same amount and seed.
 */
export function affectedActors({ actors: count, implications }: Affected, seed = 1): BundleContent {
  const chance = new Chance(seed);
  const newId = reproducibleIds(`affected ${seed}`);
  const [project, author, person, layer] = [newId(), newId(), newId(), newId()];
  const log = new AuthorLog(author);
  const bytes = new TextEncoder().encode(`# Measured\n\n${writtenText(implications * 8, chance)}`);
  const imported = importText('measured.md', bytes);
  const draft = documentPatches(imported, bytes);
  const actors = Array.from({ length: count }, (_, at) => ({
    id: newId(),
    name: `Actor ${String(at + 1).padStart(3, '0')} of the region`,
  }));
  let now = BEGAN_MS;
  const write = (command: string, stream: string, patches: readonly KnownPatch[]): void => {
    log.write({ batch: newId(), command, streams: [{ stream, patches }] }, (now += 1000));
  };
  write('newProject', project, [
    put('project', project, { name: 'Affected' }),
    put('person', person, { name: 'Measured analyst', authors: [author] }),
    ...actors.map(({ id, name }) => put('actor', id, { name, type: 'group' })),
  ]);
  write('addDocuments', draft.document, draft.patches);
  write('openLayer', draft.document, [put('layer', layer, { person, kind: 'work', state: 'working' })]);
  const step = Math.floor(imported.text.length / (implications + 1));
  for (let at = 0; at < implications; at += 1) {
    const [implication, passage] = [newId(), newId()];
    const affected = new Set(
      Array.from({ length: 1 + chance.upTo(MOST_AFFECTED) }, () => chance.among(actors).id),
    );
    const start = 20 + at * step;
    write('tag', draft.document, [
      put('passage', passage, {
        layer,
        target: { textDigest: draft.document, spans: [spanOf(imported.text, start, start + 30)] },
      }),
      put('implication', implication, {
        layer,
        basis: 'inferred',
        statement: `What follows from number ${at + 1} is that supply and trade in the region change.`,
        domain: chance.among(domains),
      }),
      put('bears', linkId('bears', passage, implication), { passage, implication, stance: 'supports' }),
      ...[...affected].map((actor) =>
        put('affects', linkId('affects', implication, actor), {
          implication,
          actor,
          effect: chance.among(effects),
        }),
      ),
    ]);
  }
  const blobs = new Map(draft.blobs.map(({ digest, bytes: content }) => [digest, content]));
  return {
    kind: 'share',
    project,
    changes: log.changes,
    blobs: { digests: [...blobs.keys()], read: async (digest) => blobs.get(digest) ?? new Uint8Array() },
  };
}
