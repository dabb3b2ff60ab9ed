import { groupBy } from '../group-by';
import { effects, type Effect, type Horizon, type Stance } from '../model/implication';
import { asSentence, printedJudgement } from '../report/sentences';
import { basedOn } from './based-on';
import { gradesInShort, quoteInWords } from './cite';
import type { Dissent, Evidence, Finding } from './finding';
import type { Letters } from './letters';
import type { Notes } from './notes';
import { words, type Block, type Line, type Run } from './printed-brief';

/**
 * A finding in few lines: what is judged, how good its basis is and whose words it is based on, for whom, and who sees it
 * differently.
 */
export function shortJudgement(finding: Finding, letters: Letters): Block[] {
  const { judgement: sentence, confidence, reason } = printedJudgement(finding.judged);
  const basis = [basisInWords(finding, confidence, reason), basedOn(finding, letters), consequences(finding)];
  return [
    { kind: 'paragraph', role: 'judgement', line: [{ text: sentence, isStrong: true }] },
    ...paragraph('confidence', basis.filter(Boolean).join(' ')),
    ...finding.dissent.map((each) => dissentInWords(each)),
  ];
}

/**
 * How much is said of a finding. *Bare*: what is judged, for whom, and who sees it differently. *Whole*: with all evidence
 * in its own words, and what it takes for granted.
 */
export type Extent = 'bare' | 'whole';

/** A finding on the page. How likely it is and how good its basis is never share a sentence, nor a paragraph. */
export function judgement(finding: Finding, notes: Notes, extent: Extent): Block[] {
  const { judgement: sentence, confidence, reason } = printedJudgement(finding.judged);
  const calls = extent === 'bare' ? [] : callsOf(finding.evidence, notes, 'supports');
  return [
    { kind: 'paragraph', role: 'judgement', line: [{ text: sentence, isStrong: true }, ...calls] },
    ...paragraph('confidence', basisInWords(finding, confidence, reason)),
    ...paragraph('plain', consequences(finding)),
    ...(extent === 'whole' ? [...evidenceLists(finding, notes), ...taken(finding)] : []),
    ...finding.dissent.map((each) => dissentInWords(each)),
  ];
}

function paragraph(role: 'confidence' | 'plain', text: string): Block[] {
  return text === '' ? [] : [{ kind: 'paragraph', role, line: words(text) }];
}

/** What nobody assessed is said to be open: a reader must not take silence for "likely", or for "sure". */
function basisInWords({ judged }: Finding, confidence?: string, reason?: string): string {
  if (judged.likelihood === undefined) return 'How likely this is has not been assessed.';
  return [confidence ?? 'Confidence in this judgement has not been assessed.', reason]
    .filter(Boolean)
    .join(' ');
}

/** For whom, when, and by whose judgement. */
function consequences(finding: Finding): string {
  const { horizon, by } = finding;
  return [forWhom(finding), whenInWords(horizon), by && `Judged by ${by}.`].filter(Boolean).join(' ');
}

const does: Record<Effect, string> = {
  gain: 'Gains',
  loss: 'Loses',
  mixed: 'Gains and loses',
  unclear: 'Affected, in which way is unclear',
};

/** "Gains: Russia. Loses: Ukraine, the West." */
function forWhom({ affected }: Finding): string {
  const byEffect = groupBy(affected, ({ effect }) => effect);
  const say = (effect: Effect | undefined, heading: string): string[] => {
    const names = byEffect.get(effect)?.map(({ name }) => name);
    return names ? [`${heading}: ${names.join(', ')}.`] : [];
  };
  return [...effects.flatMap((effect) => say(effect, does[effect])), ...say(undefined, 'Affected')].join(' ');
}

const when: Record<Horizon, string> = {
  now: 'This is happening now.',
  near: 'Within three months.',
  mid: 'In three to twelve months.',
  long: 'In more than twelve months.',
  none: '',
};

function whenInWords(horizon: Horizon | undefined): string {
  return horizon ? when[horizon] : '';
}

function callsOf(evidence: readonly Evidence[], notes: Notes, stance: Stance): Run[] {
  return evidence.filter((each) => each.stance === stance).map((each) => notes.call(each));
}

const listNames: Record<Stance, string> = {
  supports: 'What supports it',
  undermines: 'What undermines it',
  context: 'Around it',
};

function evidenceLists({ evidence }: Finding, notes: Notes): Block[] {
  const byStance = groupBy(evidence, ({ stance }) => stance);
  if (evidence.length === 0) {
    return [{ kind: 'paragraph', role: 'plain', line: words('No passage bears on it.') }];
  }
  return (Object.keys(listNames) as Stance[]).flatMap((stance) => {
    const items = byStance.get(stance)?.map((each): Line => evidenceLine(each, notes));
    return items ? [{ kind: 'list', name: listNames[stance], items }] : [];
  });
}

function evidenceLine(evidence: Evidence, notes: Notes): Line {
  const { article, credibility } = evidence;
  return [
    {
      text: `${quoteInWords(evidence)} ${article.publisher ?? article.title}, ${gradesInShort(article, credibility)}.`,
    },
    notes.call(evidence),
  ];
}

function taken({ assumption, indicator }: Finding): Block[] {
  return [
    ...paragraph('plain', assumption ? `Taken for granted: ${asSentence(assumption)}` : ''),
    ...paragraph('plain', indicator ? `It would show in this: ${asSentence(indicator)}` : ''),
  ];
}

function dissentInWords(dissent: Dissent): Block {
  return { kind: 'paragraph', role: 'dissent', line: words(said(dissent)) };
}

function said(dissent: Dissent): string {
  const who = dissent.by ?? 'Somebody without a name';
  if (dissent.kind === 'rejects') {
    return `${who} rejects this judgement${dissent.note ? `: ${asSentence(dissent.note)}` : '.'}`;
  }
  const { judgement: sentence, confidence } = printedJudgement(dissent.judged);
  const opening = dissent.kind === 'excludes' ? 'This cannot hold beside it' : 'It is judged otherwise';
  return [`${opening} (${who}). ${sentence}`, confidence].filter(Boolean).join(' ');
}
