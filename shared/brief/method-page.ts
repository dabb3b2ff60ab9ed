import { confidences, likelihoodRanges, likelihoods } from '../model/implication';
import { confidenceTerms, credibilityTerms, likelihoodTerms, reliabilityTerms } from '../report/terms';
import type { Finding } from './finding';
import { words, type Block } from './printed-brief';

/** How the judgements came about, and what their words mean. On a page of its own. */
export function methodPage(findings: readonly Finding[]): Block[] {
  const inferred = findings.filter(({ judged }) => judged.basis === 'inferred').length;
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: 'How this was made' },
    plain(
      'Each judgement rests on passages that were marked in the articles cited, word for word. A judgement is stated where a source says it, and inferred where the analyst draws it from what sources say: here ' +
        `${findings.length - inferred} stated and ${inferred} inferred.`,
    ),
    plain(
      'How likely something is and how good the basis of that judgement is are two things, assessed apart and said in sentences of their own (ICD 203). What nobody assessed or graded is said to be open.',
    ),
    {
      kind: 'table',
      name: 'Words for how likely something is',
      head: ['Word', 'Per cent'],
      rows: likelihoods.map((term) => [
        words(likelihoodTerms[term]),
        words(likelihoodRanges[term].join('–')),
      ]),
    },
    {
      kind: 'table',
      name: 'Words for confidence',
      head: ['Word', 'The basis is'],
      rows: confidences.map((term) => [words(term), words(confidenceTerms[term])]),
    },
    {
      kind: 'table',
      name: 'Grades of sources and of items (Admiralty scale)',
      head: ['Source', '', 'Item', ''],
      rows: Object.entries(reliabilityTerms).map(([letter, source], at) =>
        [letter.toUpperCase(), source, String(at + 1), credibilityTerms[at + 1] ?? ''].map(words),
      ),
    },
  ];
}

function plain(text: string): Block {
  return { kind: 'paragraph', role: 'plain', line: words(text) };
}
