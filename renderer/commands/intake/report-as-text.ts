import { withSignsNamed } from '#shared/import/unusual-characters';
import { findingInWords } from '#shared/report/findings';
import { formatNames } from '#shared/report/format-names';
import { countOutcomes, intake, type IntakeEntry, type Outcome } from '../../state/intake';
import { notify } from '../../state/session';
import { describeFailure } from '../../text/failures';
import { intakeText } from '../../text/intake';
import { projectTitle } from '../../text/project-title';
import type { Desk } from '../desk';

/** Copies what came in last as plain text, for a log or a colleague. */
export async function copyReport(): Promise<void> {
  const words = new Blob([reportAsText(intake.get().entries)], { type: 'text/plain' });
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': words })]);
  notify(intakeText.reportCopied);
}

/** Asks where, and writes the same there. */
export async function saveReport({ bridge, project }: Desk): Promise<void> {
  const now = new Date();
  const heading = intakeText.reportHeading(projectTitle(project), now);
  const saved = await bridge.saveReport({
    suggestedName: intakeText.reportName(now),
    text: `${heading}\n\n${reportAsText(intake.get().entries)}\n`,
  });
  if (!saved.ok) notify(describeFailure(saved.failure), { tone: 'failure' });
  else if (saved.value) notify(intakeText.reportSaved(saved.value.name));
}

/** The summary, then each file or article with what was found, as lines of plain text. */
export function reportAsText(entries: readonly IntakeEntry[]): string {
  return [
    intakeText.outcome(countOutcomes(entries)),
    ...entries.flatMap((entry) => ['', ...linesOf(entry)]),
  ].join('\n');
}

function linesOf({ offer, findings, outcome }: IntakeEntry): string[] {
  if (!('article' in outcome)) return [withSignsNamed(offer.name), `  ${wordsFor(outcome)}`];
  const { fields, format, words, pages, encoding, findings: ofArticle } = outcome.article;
  const facts = [
    formatNames[format],
    intakeText.wordCount(words),
    ...(pages > 0 ? [intakeText.pageCount(pages)] : []),
    ...(encoding === undefined ? [] : [encoding]),
  ];
  return [
    withSignsNamed(fields.title),
    `  ${wordsFor(outcome)}`,
    `  ${withSignsNamed(offer.name)} (${facts.join(', ')})`,
    ...[...findings, ...ofArticle].map((finding) => `  - ${findingInWords(finding)}`),
  ];
}

function wordsFor(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'unsaved':
      return intakeText.notSaved(outcome.failure);
    case 'failed':
      return describeFailure(outcome.failure);
    case 'known':
      return intakeText.knownAs(outcome.as.title);
    case 'alike':
      return outcome.alike
        .map(({ likeness, title }) => intakeText.nearlySame(likeness.ofBoth, title))
        .join('; ');
    case 'version':
      return intakeText.versionOf(outcome.of.title);
    case 'added':
      return outcome.twinOf ? intakeText.twinOf(outcome.twinOf.title) : intakeText.outcomes.added;
    case 'unread':
    case 'ready':
    case 'skipped':
      return intakeText.outcomes[outcome.kind];
  }
}
