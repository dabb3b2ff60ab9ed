import { sampleImplications, type ImplicationKey, type SampleImplication } from './implications';
import { samplePassages, type PassageKey, type SamplePassage } from './passages';

/** What one person has made of the article, in the order in which they made it. */
export type SampleCopy = {
  readonly passages: Readonly<Record<string, SamplePassage>>;
  readonly implications: Readonly<Record<string, SampleImplication>>;
  readonly bottomLine: string;
};

/** The whole article, as it was settled. */
export const goldCopy: SampleCopy = {
  passages: samplePassages,
  implications: sampleImplications,
  bottomLine: 'Russia gains troops for a time and shows that it needs them.',
};

/** The first two paragraphs, the work of an afternoon that somebody else goes on with. */
export const analystCopy: SampleCopy = {
  passages: only(samplePassages, [
    'sent',
    'words',
    'lent',
    'briefed',
    'expansion',
    'reading',
    'desperation',
  ] satisfies PassageKey[]),
  implications: only(sampleImplications, ['commitment', 'aid', 'standing'] satisfies ImplicationKey[]),
  bottomLine: goldCopy.bottomLine,
};

/** The same paragraphs, read in another way: other edges, another role, another sentence of what it means. */
export const colleagueCopy: SampleCopy = {
  passages: {
    soldiers: {
      quote: 'soldiers have been sent to Russia',
      tags: [
        { actor: 'northKorea', roles: ['acts'], ref: 'implied' },
        { actor: 'russia', roles: ['affected'] },
      ],
    },
    lent: {
      quote: samplePassages.lent.quote,
      tags: [
        { actor: 'northKorea', roles: ['acts'] },
        { actor: 'russia', roles: ['acts'] },
      ],
      fields: { note: 'Both act: one asks, the other sends.' },
    },
    desperation: {
      quote: 'Vladimir Putin’s “desperation”',
      tags: [{ actor: 'putin', roles: ['affected'] }],
      speaker: 'rutte',
      mode: 'direct',
    },
    help: {
      quote: 'for Kyiv, which wants more help',
      tags: [{ actor: 'ukraine', roles: ['acts'] }],
    },
  },
  implications: {
    open: {
      fields: {
        statement: 'Russia and North Korea no longer hide that they fight side by side.',
        basis: 'inferred',
        domain: 'pol',
        likelihood: 'likely',
      },
      evidence: [
        ['soldiers', 'supports'],
        ['lent', 'supports'],
      ],
      affected: [
        ['russia', 'mixed'],
        ['northKorea', 'gain'],
      ],
    },
  },
  bottomLine: 'Two states that traded in words now trade in soldiers.',
};

function only<Value>(
  all: Readonly<Record<string, Value>>,
  keys: readonly string[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
}
