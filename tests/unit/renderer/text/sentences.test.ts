import { describe, expect, test } from 'vitest';
import { commands } from '#shared/commands';
import type { Failure, FailureCode } from '#shared/result';
import { describeFailure } from '#renderer/text/failures';
import { describeRefusal, type RefusalReason } from '#renderer/text/refusals';
import { counted, fileSize } from '#renderer/text/en';

/** One of each failure: the compiler asks for every code. */
const failures: { [Code in FailureCode]: Extract<Failure, { code: Code }> } = {
  'request-refused': { code: 'request-refused', request: 'submit', reason: 'sender' },
  'project-unknown': { code: 'project-unknown', project: 'p' },
  'project-locked': { code: 'project-locked', project: 'p' },
  'project-read-only': { code: 'project-read-only', reason: 'the disk is full' },
  'journal-unwritable': { code: 'journal-unwritable', reason: 'the disk is full' },
  'blob-missing': { code: 'blob-missing', digest: 'd' },
  stopped: { code: 'stopped' },
  'tables-unusable': { code: 'tables-unusable' },
  'file-unreadable': { code: 'file-unreadable', name: 'report.txt', reason: 'it was moved' },
  'file-unwritable': { code: 'file-unwritable', name: 'report.txt', reason: 'the disk is full' },
  'file-too-large': { code: 'file-too-large', name: 'report.txt', bytes: 300_000_000, limit: 200_000_000 },
  'import-failed': { code: 'import-failed', name: 'report.txt', reason: 'tooSlow' },
  'bundle-unreadable': { code: 'bundle-unreadable', name: 'work.scholion', reason: 'a digest differs' },
  'bundle-too-new': { code: 'bundle-too-new', name: 'work.scholion', version: 9, newestKnown: 1 },
  'bundle-incomplete': {
    code: 'bundle-incomplete',
    name: 'work.scholion',
    author: 'a',
    stream: 's',
    upTo: 7,
  },
  'bundle-forked': { code: 'bundle-forked', name: 'work.scholion', author: 'a', stream: 's', seq: 7 },
};

/** One of each refusal: the compiler asks for every reason. */
const refusals: Record<RefusalReason, true> = {
  'no-entry': true,
  'fixed-entry': true,
  'no-order': true,
  'sample-name': true,
  'mixed-entries': true,
  'no-document': true,
  'no-article': true,
  'nothing-came-in': true,
  'no-drawer': true,
  'no-brief': true,
  'empty-brief': true,
  'no-statement': true,
  'no-tags': true,
  'has-tags': true,
  'no-favourite-1': true,
  'no-favourite-2': true,
  'no-favourite-3': true,
  'no-favourite-4': true,
  'no-favourite-5': true,
  'no-favourite-6': true,
  'no-favourite-7': true,
  'no-favourite-8': true,
  'no-favourite-9': true,
  'nothing-selected': true,
  'no-passage': true,
  'no-selected-passage': true,
  'no-last-passage': true,
  'no-piece': true,
  'only-piece': true,
  'nothing-to-copy': true,
  'no-link': true,
  'no-note': true,
  'no-pages': true,
  'no-provenance': true,
  'no-last-tags': true,
  'no-filter': true,
  'no-judgement': true,
  'nothing-untidy': true,
  'nothing-to-focus': true,
  'nothing-lost': true,
  'no-lost-in-hand': true,
  'outcome-incomplete': true,
  'evidence-already': true,
  'nothing-to-undo': true,
  'nothing-to-redo': true,
  'nothing-to-export': true,
  'no-passages-yet': true,
  'no-passages-to-copy': true,
  'not-the-sample': true,
  'nothing-sought': true,
  'nothing-found': true,
  unchanged: true,
  'journal-stopped': true,
  'read-anew': true,
};

const failureWords = Object.values(failures).map(describeFailure);
const refusalWords = (Object.keys(refusals) as RefusalReason[]).map(describeRefusal);

test('every failure and every refusal is said in words of its own, in whole sentences', () => {
  const all = [...failureWords, ...refusalWords];

  expect(new Set(all).size).toBe(all.length);
  for (const words of all) {
    expect(words).toMatch(/^[\p{Lu}“].*\.$/u);
    expect(words).not.toMatch(/undefined|null|\[object|\.\./);
  }
});

test('a failure of a file names the file, so that among several it is known which', () => {
  const named = Object.values(failures).flatMap((failure) => ('name' in failure ? [failure] : []));

  expect(named.length).toBeGreaterThan(5);
  for (const failure of named) expect(describeFailure(failure)).toContain(`“${failure.name}”`);
});

test('a failure that took something from the person’s hands says what became of their work', () => {
  const all: Record<string, string> = Object.fromEntries(
    Object.values(failures).map((failure) => [failure.code, describeFailure(failure)]),
  );

  for (const code of [
    'bundle-unreadable',
    'bundle-incomplete',
    'bundle-forked',
    'import-failed',
    'bundle-too-new',
  ]) {
    expect(all[code]).toMatch(/Nothing was/);
  }
});

test('one is told from many', () => {
  expect([0, 1, 2, 12_345].map((count) => counted(count, 'passage', 'passages'))).toEqual([
    '0 passages',
    '1 passage',
    '2 passages',
    '12,345 passages',
  ]);
});

test('the size of a file is given as people say it', () => {
  expect([0, 999, 1_000, 45_600, 999_400, 200_000_000].map(fileSize)).toEqual([
    '0 bytes',
    '999 bytes',
    '1 kB',
    '46 kB',
    '999 kB',
    '200.0 MB',
  ]);
});

describe('what a person reads', () => {
  const modules = import.meta.glob<Record<string, unknown>>('../../../../renderer/text/*.ts', {
    eager: true,
  });
  const sources = import.meta.glob<string>('../../../../renderer/text/*.ts', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  const sentences = [
    ...Object.values(modules).flatMap(sentencesIn),
    ...Object.values(sources).flatMap(quotedIn),
    ...failureWords,
    ...commands.map(({ label }) => label),
  ];

  test('is looked at whole here', () => {
    expect(sentences).toEqual(
      expect.arrayContaining([
        'Passage removed.',
        // Made from figures; made from words; for one word of a scale; within a module; in a menu.
        '1 article with 1 passage.',
        'Text of Word',
        'Almost no chance',
        'the disk is full',
        'Export bundle…',
      ]),
    );
  });

  const ofTheInside = ['layer', 'stream', 'vector', 'head', 'fork', 'forked', 'fold', 'folded', 'epoch'];
  test.each(ofTheInside)('never has the word “%s”', (word) => {
    const found = sentences.filter((sentence) => new RegExp(`\\b${word}s?\\b`, 'iu').test(sentence));

    expect(found).toEqual([]);
  });

  test('never has a code of FactBank', () => {
    expect(sentences.filter((sentence) => /\b(CT|PR|PS)[+−-]|\bct-(plus|minus)/.test(sentence))).toEqual([]);
  });

  test('never shouts', () => {
    expect(sentences.filter((sentence) => sentence.includes('!'))).toEqual([]);
  });

  test('has no blanks at its ends or two in a row', () => {
    const said = Object.values(modules).flatMap(sentencesIn);

    expect(said.filter((sentence) => sentence !== sentence.trim() || /\s\s/.test(sentence))).toEqual([]);
  });
});

/** Every sentence within, those of functions as they are for figures and for words. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return saidBy(value as (...given: unknown[]) => unknown);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sentencesIn);
}

function saidBy(sentence: (...given: unknown[]) => unknown): string[] {
  const figures = [
    [1, 1, 1, 1],
    [2_000, 0, 0, 0],
  ];
  const words = [
    ['Word', 'Word', true, true],
    ['undo', 'tag'],
    ['Word', 0, false],
  ];
  return [...figures, ...words].flatMap((given) => {
    try {
      return sentencesIn(sentence(...given));
    } catch {
      // Not what this one is made from.
      return [];
    }
  });
}

/** What stands between quotation marks on one line, but for comments, codes and the names of modules. */
function quotedIn(source: string): string[] {
  const bare = source.replaceAll(/\/\*.*?\*\/|\/\/.*?$/gms, '');
  const quoted = [...bare.matchAll(/'([^'\n]+)'|"([^"\n]+)"/g)].map(
    ([, single, double]) => single ?? double ?? '',
  );
  return quoted.filter((words) => !/^[#.]|^[a-z]+(-[a-z]+)+$/.test(words));
}
