import { isShallow } from '../../bundle/guarded-json';
import { decodeText } from '../decode-text';
import { Findings } from '../findings';
import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';
import { LARGEST_LIST, readList } from './read-list';

/** Where programs keep their articles in an object. */
const usual = [
  'articles',
  'items',
  'entries',
  'documents',
  'docs',
  'posts',
  'stories',
  'results',
  'records',
  'data',
];
/** How deep the list may lie: `response.results`. */
const DEEPEST_LIST = 3;

/** Reads lists of articles: an array, an object that holds one, a single article, or one object a line (JSON Lines). */
export const readJson: Reader = ({ bytes, onProgress }) => {
  if (bytes.length > LARGEST_LIST) throw new Unreadable('tooLarge');
  const { raw, encoding, isGuessed } = decodeText(bytes);
  const findings = new Findings();
  if (isGuessed) findings.add('encodingGuessed', 1, encoding);
  if (!isShallow(raw)) throw new Unreadable('nestedTooDeeply', 'lists and objects');
  const whole = parsed(raw);
  const values = whole === undefined ? linesOf(raw, findings) : (listIn(whole, DEEPEST_LIST) ?? [whole]);
  const entries = values.filter(isObject).map((value) => new Map(Object.entries(value)));
  return readList({ entries, format: 'json', encoding, findings, onProgress });
};

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Lines that cannot be read do not keep the others from being read, if there are any others. */
function linesOf(raw: string, findings: Findings): unknown[] {
  const values: unknown[] = [];
  for (const [index, line] of raw.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (isObject(value)) values.push(value);
    else findings.add('damageBridged', 1, `line ${index + 1}`);
    if (values.length === 0) throw new Unreadable('damaged', `line ${index + 1} is not JSON`);
  }
  return values;
}

/** The list of objects in a value: itself, or what it holds under one of the usual names, else under any. */
function listIn(value: unknown, depth: number): unknown[] | undefined {
  if (Array.isArray(value)) return value.some(isObject) ? value : undefined;
  if (!isObject(value) || depth === 0) return undefined;
  const held = new Map(Object.entries(value));
  // An article can hold lists of its own: tags, authors.
  if (['text', 'body', 'content'].some((name) => typeof held.get(name) === 'string')) return undefined;
  const names = [...usual.filter((name) => held.has(name)), ...held.keys()];
  for (const name of names) {
    const list = listIn(held.get(name), depth - 1);
    if (list) return list;
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
