import type { Stance } from '#shared/model/implication';
import { counted } from './en';

/** Single letters that set a stance while a piece of evidence has the focus. */
export const stanceKeys: Record<Stance, string> = { supports: 'S', undermines: 'U', context: 'C' };

const stanceDone: Record<Stance, string> = {
  supports: 'Linked: it supports the implication.',
  undermines: 'Linked: it undermines the implication.',
  context: 'Linked as context of the implication.',
};

/** What the drawer, the line that links evidence and the list of implications say. */
export const implicationText = {
  evidenceTable: 'Evidence table',
  unsaved: 'Not saved yet',
  hedgeSaysHowLikely: (word: string) => `“${word}” says how likely it is. That has its own scale.`,
  hedgeSaysWho: (word: string) => `“${word}” says how sure the source is. That belongs to the passage.`,
  takeOut: (word: string) => `Take out “${word}”`,
  takeOutAndSet: (word: string, likelihood: string) => `Take out “${word}”, set ${likelihood}`,
  takeOutAndSay: (word: string) => `Take out “${word}”, say how likely`,
  selectHedge: (word: string) => `Select “${word}”`,
  becomes: (statement: string) => `It then reads: ${statement}`,
  advice: 'Advice on the wording',

  alreadyThere: 'Already there',
  addAsEvidence: 'add this as evidence',
  existingFound: (count: number) =>
    `${counted(count, 'implication like this is', 'implications like this are')} already there.`,

  likelihoodHint: '1 to 7 choose, 0 leaves it open',
  confidenceNeedsLikelihood:
    'Kept here, and stored once you say how likely it is: it is the confidence in that judgement.',

  affectedHere: 'affected here',
  affectedOffer: 'Affected here:',
  showInText: (quote: string) => `Show “${quote}” in the text`,
  evidenceKeys: 'S supports · U undermines · C context · Enter shows it in the text · Delete takes it out',
  becomesPassage: 'becomes a passage',
  noEvidence: 'No evidence yet. Select a passage or some words in the text and add them here.',

  more: 'More',
  fewer: 'Less',
  horizonUnset: 'Not set',
  assumptionHint: 'What you take for granted, in one line.',
  indicatorHint: 'Something that could be seen if it comes true, in one line.',
  outcomeHint: 'Once it is known, so that your words for likelihood can be checked.',
  outcomeOn: 'When it happened',
  outcomeHalf: 'Say both what happened and when, or leave both empty.',
  conflictsPlaceholder: 'Find another implication',
  conflictsHint: 'Type some of its words; Enter takes it.',
  conflictsNone: 'There is no other implication in this article yet.',
  removeConflict: (statement: string) => `It can hold beside “${statement}” after all`,
  implicationsFound: 'Implications',
  domainOffer: (domain: string) => `${domain}, as last time`,

  asPrinted: 'As printed',
  asPrintedEmpty: 'Write what it means to see it as a report prints it.',
  asEvidenceHasIt: 'As the evidence has it',

  linkLine: 'Link as evidence',
  linkTo: (quote: string) => `Which implication does “${quote}” bear on?`,
  linkPlaceholder: 'Which implication?',
  linkStance: 'What it does for it',
  linkHint: 'Tab, then S, U or C · Enter links · Esc leaves',
  linkEmpty: 'There is no implication yet. Press Esc, then {implicationStated}, to write one.',
  elsewhere: 'in another article',
  heardAlready: 'the same source heard twice',
  inOtherArticles: 'In other articles',
  linkNone: 'No implication has these words. Press Esc, then {implicationStated}, to write one.',
  linked: (stance: Stance) => stanceDone[stance],

  filter: 'Filter implications',
  noneMatches: 'No implication matches.',
  shown: (shown: number, all: number) =>
    shown === all ? `Implications ${all}` : `Implications ${shown} of ${all}`,
  evidenceCount: (count: number) => counted(count, 'passage', 'passages'),
  passages: (count: number) => (count === 1 ? 'passage' : 'passages'),
  inConflict: (count: number) => counted(count, 'conflict', 'conflicts'),
  conflicting: (count: number) => (count === 1 ? 'conflict' : 'conflicts'),
} as const;
