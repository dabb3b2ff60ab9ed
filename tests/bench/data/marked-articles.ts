import { spanOf } from '#shared/anchoring/span';
import { AuthorLog } from '#shared/bundle/author-log';
import type { BundleContent } from '#shared/bundle/content';
import { put } from '#shared/bundle/put';
import { documentPatches } from '#shared/import/document-patches';
import { importText } from '#shared/import/import-text';
import { linkId, reproducibleIds } from '#shared/model/ids';
import type { KnownPatch } from '#shared/model/change';
import { decodeRevision } from '#shared/import/decode-revision';
import { confidences, domains, effects, likelihoods } from '#shared/model/implication';
import { roles, type Passage } from '#shared/model/passage';
import { wordsOf } from '#shared/text/segment';
import { Chance } from '#tests/builders/chance';
import type { BareText } from '../bare-page';
import { chineseText, madeNames, named, writtenText } from './written-text';

/** How much there is: so many articles of so many words, with so many passages in each, and so many actors or the few named. */
export type Amount = {
  readonly articles: number;
  readonly words: number;
  readonly passages: number;
  readonly actors?: number;
  /** What follows is judged: in which domain, how likely, and for which of all actors. */
  readonly areJudged?: boolean;
  /** So many of the articles, one after another, hold one in Chinese. */
  readonly oneInChineseAmong?: number;
};

/** The sizes at which the reader is measured. */
export const sizes = {
  S: { articles: 1, words: 10_000, passages: 200 },
  M: { articles: 1, words: 100_000, passages: 2_000 },
  L: { articles: 1, words: 500_000, passages: 10_000 },
} as const satisfies Record<string, Amount>;

/** The library at which storage and search are measured: a hundred thousand passages. */
export const library: Amount = { articles: 5_000, words: 500, passages: 20, oneInChineseAmong: 50 };

const BEGAN_MS = Date.parse('2026-01-05T08:00:00Z');
const PACE_MS = 20_000;
/** Passages written in one action, as when mentions are tagged together. */
const TOGETHER = 20;

/**
 * A project with articles and one person's passages in them, as a bundle holds it. Passages are 3 to 40 words long, a
 * fifth of them begins within the one before; each has one or two actors, and every tenth bears on an implication. The
 * same for the same amount and seed.
 */
export function markedArticles(
  { articles, words, passages, actors: all = 0, areJudged = false, oneInChineseAmong = Infinity }: Amount,
  seed = 1,
): BundleContent {
  const chance = new Chance(seed);
  const newId = reproducibleIds(`measured ${seed}`);
  const project = newId();
  const author = newId();
  const log = new AuthorLog(author);
  const person = newId();
  const blobs = new Map<string, Uint8Array>();
  let now = BEGAN_MS;
  const write = (command: string, stream: string, patches: readonly KnownPatch[]): void => {
    log.write({ batch: newId(), command, streams: [{ stream, patches }] }, (now += PACE_MS));
  };

  const actors = named.map((name, colourSlot) => ({
    id: newId(),
    name: name.replace(/^the /, ''),
    colourSlot,
  }));
  const made = madeNames(all - actors.length).map((name) => ({ id: newId(), name }));
  write('newProject', project, [
    put('project', project, { name: 'Measured' }),
    put('person', person, { name: 'Measured analyst', initials: 'MA', authors: [author] }),
    ...actors.map(({ id, name, colourSlot }) => put('actor', id, { name, type: 'group', colourSlot })),
    ...made.map(({ id, name }) => put('actor', id, { name, type: 'group' })),
  ]);
  const affected = areJudged ? [...actors, ...made].slice(0, all || undefined) : [];
  for (let article = 0; article < articles; article += 1) {
    const title = `Article ${String(article + 1).padStart(4, '0')}`;
    const isChinese = article % oneInChineseAmong === oneInChineseAmong - 1;
    const text = isChinese ? chineseText(words, chance) : writtenText(words, chance);
    const bytes = new TextEncoder().encode(`# ${title}\n\n${text}`);
    const imported = importText(`${title}.md`, bytes);
    const { document, blobs: files, patches } = documentPatches(imported, bytes);
    for (const { digest, bytes: content } of files) blobs.set(digest, content);
    write('addDocuments', document, patches);
    const layer = newId();
    write('openLayer', document, [put('layer', layer, { person, kind: 'work', state: 'working' })]);
    const all = passagePatches(imported.text, passages, { chance, newId, document, layer, actors, affected });
    for (let from = 0; from < all.length; from += TOGETHER)
      write('tag', document, all.slice(from, from + TOGETHER).flat());
  }
  return {
    kind: 'share',
    project,
    changes: log.changes,
    blobs: { digests: [...blobs.keys()], read: async (digest) => blobs.get(digest) ?? new Uint8Array() },
  };
}

type Place = {
  readonly chance: Chance;
  readonly newId: () => string;
  readonly document: string;
  readonly layer: string;
  readonly actors: readonly { id: string }[];
  /** Whom implications may affect; nobody where they are not judged. */
  readonly affected: readonly { id: string }[];
};

/** The patches of each passage, passages spread evenly over the text. */
function passagePatches(text: string, count: number, place: Place): KnownPatch[][] {
  const { chance, newId, document, layer, actors, affected } = place;
  // A line at a time: cutting a long string into words takes the square of its length.
  const words = linesOf(text).flatMap(({ line, start }) => wordsOf(line, start, 'en'));
  const step = words.length / count;
  return Array.from({ length: count }, (_, at) => {
    const isWithinLast = at > 0 && chance.is(0.2);
    const first = Math.floor(isWithinLast ? (at - 1) * step + 1 : at * step);
    const last = Math.min(words.length - 1, first + 2 + chance.upTo(38));
    const passage = newId();
    const span = spanOf(text, words[first]!.start, words[last]!.end);
    const some = [
      ...new Set([chance.among(actors).id, ...(chance.is(0.4) ? [chance.among(actors).id] : [])]),
    ];
    const implication = newId();
    return [
      put('passage', passage, { layer, target: { textDigest: document, spans: [span] } }),
      ...some.flatMap((actor) => {
        const role = chance.among(roles);
        return [
          put('appears', linkId('appears', passage, actor), { passage, actor }),
          put('role', linkId('role', passage, actor, role), { passage, actor, role }),
        ];
      }),
      ...(at % 10 === 0
        ? [
            put('implication', implication, {
              layer,
              basis: 'inferred',
              statement: `What follows from ${at} is not settled.`,
              ...(affected.length > 0 && {
                domain: chance.among(domains),
                likelihood: chance.among(likelihoods),
                confidence: chance.among(confidences),
              }),
            }),
            ...affectedBy(implication, place),
            put('bears', linkId('bears', passage, implication), { passage, implication, stance: 'supports' }),
          ]
        : []),
    ];
  });
}

/** One or two actors that it affects, each with an effect. */
function affectedBy(implication: string, { chance, affected }: Place): KnownPatch[] {
  if (affected.length === 0) return [];
  const some = new Set([chance.among(affected).id, chance.among(affected).id]);
  return [...some].map((actor) =>
    put('affects', linkId('affects', implication, actor), {
      implication,
      actor,
      effect: chance.among(effects),
    }),
  );
}

function linesOf(text: string): { line: string; start: number }[] {
  let start = 0;
  return text.split('\n').map((line) => ({ line, start: (start += line.length + 1) - line.length - 1 }));
}

/** The words of a project's first article and where its passages lie, for a page that knows no more than that. */
export async function bareTextOf({ changes, blobs }: BundleContent): Promise<BareText> {
  const patches = changes.flatMap((change) => change.patches);
  const doc = patches.find((patch) => patch.op === 'doc') as { blob: string } | undefined;
  if (!doc) throw new Error('The project has no article');
  const decoded = decodeRevision(await blobs.read(doc.blob));
  if (!decoded.ok) throw new Error('The article cannot be read');
  const spans = patches.flatMap((patch) =>
    patch.op === 'put' && 'type' in patch && patch.type === 'passage'
      ? (patch.fields as Passage).target.spans.map(({ start, end }) => [start, end] as const)
      : [],
  );
  return { paragraphs: decoded.value.text.split('\n'), spans };
}
