import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

/**
 * A bundle as another program would write it that knows `docs/bundle-format.md` and nothing of this one: a zip writer and
 * JSON, and no line of the product.
 */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const PROJECT = '6f1c0d6e-8a55-4d2e-9f6f-0c2b6f1f7a10';
const AUTHOR = '0b0f7f0e-52a1-4c53-8a0a-6d8f3a3a5b11';
const text = 'Troops on the move\nPyongyang sent two brigades. Observers expect more.';
const quote = 'Pyongyang sent two brigades';

/** Canonical JSON, as far as texts without exotic keys need it: keys in order. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${(value as Json[]).map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value as { [key: string]: Json }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function uuid(n: number): string {
  return `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;
}

/** @returns the bytes of the file. */
export function bundleByThePage(): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  const add = (name: string, content: string): void => {
    entries[name] = new TextEncoder().encode(content);
  };

  const start = text.indexOf(quote);
  const revision = canonical({
    text,
    blocks: [
      { kind: 'heading', level: 1, start: 0, end: 18 },
      { kind: 'paragraph', start: 19, end: text.length },
    ],
    marks: [],
    meta: { format: 'text' },
  });
  const [article, blob, original] = [sha256(text), sha256(revision), sha256(text)];
  add(`blobs/${blob}`, revision);
  add(`blobs/${original}`, text);

  const [person, actor, layer, passage, implication] = [uuid(1), uuid(2), uuid(3), uuid(4), uuid(5)];
  const put = (type: string, id: string, fields: Json): Json => ({ op: 'put', type, id, fields });
  const link = (type: string, fields: Record<string, string>): Json =>
    put(type, sha256(canonical([type, ...Object.values(fields)])).slice(0, 32), fields);
  writeChanges(PROJECT, [
    [
      put('project', PROJECT, { name: 'From elsewhere' }),
      put('person', person, { name: 'A. Nother', authors: [AUTHOR] }),
      put('actor', actor, { name: 'North Korea' }),
    ],
  ]);
  writeChanges(article, [
    [
      { op: 'doc', textDigest: article, blob, original },
      put('document', article, { title: 'Troops on the move' }),
      put('layer', layer, { person, kind: 'work' }),
    ],
    [
      put('passage', passage, {
        layer,
        target: {
          textDigest: article,
          spans: [
            {
              start,
              end: start + quote.length,
              quote,
              before: text.slice(Math.max(0, start - 32), start),
              after: text.slice(start + quote.length, start + quote.length + 32),
            },
          ],
        },
      }),
      link('appears', { passage, actor }),
      link('role', { passage, actor, role: 'acts' }),
      put('implication', implication, { layer, statement: 'More troops follow.', basis: 'inferred' }),
      {
        ...(link('bears', { passage, implication }) as object),
        fields: { passage, implication, stance: 'supports' },
      },
    ],
  ]);

  const files = Object.entries(entries)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }));
  const streams = [
    { id: PROJECT, from: { [AUTHOR]: 1 }, to: { [AUTHOR]: 1 } },
    { id: article, from: { [AUTHOR]: 1 }, to: { [AUTHOR]: 2 } },
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  add(
    'manifest.json',
    canonical({ format: 'scholion', version: 1, kind: 'share', project: PROJECT, streams, files }),
  );
  return zipSync(entries);

  function writeChanges(stream: string, actions: readonly Json[][]): void {
    let prev: string | undefined;
    const lines = actions.map((patches, at) => {
      const line = canonical({
        v: 1,
        stream,
        author: AUTHOR,
        seq: at + 1,
        ...(prev !== undefined && { prev }),
        hlc: [1_730_203_200_000 + at, 0],
        batch: uuid(100 + at),
        command: 'elsewhere',
        patches,
      });
      prev = sha256(line);
      return `${line}\n`;
    });
    add(`changes/${stream}/${AUTHOR}.jsonl`, lines.join(''));
  }
}
