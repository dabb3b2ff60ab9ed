import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { isCommandId } from '#shared/commands';

/** Where everything that the page and the native menus say is written. */
const folders = ['renderer/text', 'shared/commands'];
const files = [
  ...folders.flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name))),
  'electron/text.ts',
];

/**
 * Words that stay inside: codes belong in exports, and how copies and changes are kept is nobody's business who reads.
 * FactBank's codes are CT, PR and PS with a sign, and Uu.
 */
const innerWords: readonly [string, RegExp][] = [
  ['a FactBank code', /\b(?:CT|PR|PS)\s?[+\-−±u]|\bUu\b/],
  ['layer', /\blayers?\b/i],
  ['stream', /\bstreams?\b/i],
  ['vector', /\bvectors?\b/i],
  ['head', /\bheads?\b/i],
  ['fork', /\bfork(?:s|ed)?\b/i],
  ['fold', /\bfold(?:s|ed)?\b/i],
  ['epoch', /\bepochs?\b/i],
];

test.each(innerWords)('no sentence that a person reads has %s in it', (_, pattern) => {
  const sentences = files.flatMap((file) => sentencesIn(file).map((sentence) => `${file}: ${sentence}`));

  expect(sentences.length).toBeGreaterThan(400);
  expect(sentences.filter((sentence) => pattern.test(sentence.slice(sentence.indexOf(': '))))).toEqual([]);
});

test.each([
  ['CT+', 'a FactBank code'],
  ['It is PS−.', 'a FactBank code'],
  ['One layer', 'layer'],
  ['Streams', 'stream'],
])('“%s” would be found to be %s', (sentence, name) => {
  expect(innerWords.filter(([, pattern]) => pattern.test(sentence)).map(([each]) => each)).toEqual([name]);
});

test('ordinary words that only look like them are free', () => {
  const free =
    'Go ahead: the heading is unfolded, as the manifold player said. Product plus. CTRL+K, PRO + CON.';

  expect(innerWords.filter(([, pattern]) => pattern.test(free))).toEqual([]);
});

test('a command that a sentence names in braces is one', () => {
  const named = files.flatMap(sentencesIn).flatMap((sentence) => [...sentence.matchAll(/\{(\w+)\}/g)]);

  expect(named.length).toBeGreaterThan(4);
  expect(named.map(([, id]) => id).filter((id) => !isCommandId(id ?? ''))).toEqual([]);
});

/** What holds names of things in the code, which nobody reads: by the kind of node, and the parts that do. */
const names: Readonly<Record<string, readonly string[]>> = {
  ImportDeclaration: ['source'],
  ExportNamedDeclaration: ['source'],
  Property: ['key'],
  SwitchCase: ['test'],
  MemberExpression: ['property'],
};
const namingProperties = new Set(['id', 'code', 'kind', 'place', 'menu']);

type Node = { type: string; [part: string]: unknown };

/** Every string and template in a file but those that name things. */
function sentencesIn(file: string): string[] {
  const found: string[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(look);
    if (!isNode(node) || /^TS\w*(?:Type|Keyword|Declaration)$/.test(node.type)) return;
    if (node.type === 'Literal' && typeof node['value'] === 'string') found.push(node['value']);
    if (node.type === 'TemplateLiteral') {
      const parts = node['quasis'] as { value: { cooked: string } }[];
      // Where a value stands, one sign keeps the words around it apart.
      found.push(parts.map(({ value }) => value.cooked).join('…'));
    }
    if (node.type === 'BinaryExpression' && /^[!=]==$/.test(String(node['operator']))) return;
    if (node.type === 'Property' && namingProperties.has(nameOf(node['key']))) return;
    for (const [part, inner] of Object.entries(node)) if (!names[node.type]?.includes(part)) look(inner);
  };
  look(parseSync(file, readFileSync(file, 'utf8')).program);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nameOf(key: unknown): string {
  return isNode(key) ? String(key['name'] ?? key['value']) : '';
}
