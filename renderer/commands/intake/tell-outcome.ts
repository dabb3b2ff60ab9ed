import { countOutcomes, intake } from '../../state/intake';
import { notify, say } from '../../state/session';
import { describeFailure } from '../../text/failures';
import { text } from '../../text/en';
import { intakeText } from '../../text/intake';
import { openDocument } from '../open-document';
import { entriesOf, type Job } from './job';
import { openReport } from './report';

/** One file is answered where the person is; of several the outcome stands at the foot of the window. */
export async function tellOutcome(job: Job): Promise<void> {
  const entries = entriesOf(job);
  const [only] = entries;
  // What other programs' work becomes is asked in its own way.
  if (!only) return;
  // What comes back after a restart interrupts nobody.
  if (entries.length !== 1 || job.isResumed) {
    intake.set({ isOutcomeShown: true });
    return say(intakeText.outcome(countOutcomes(entries)));
  }
  const { outcome } = only;
  switch (outcome.kind) {
    case 'added':
      notify(text.documentAdded(outcome.article.fields.title), {
        canUndo: true,
        action: { label: intakeText.report, run: () => openReport(only.key) },
      });
      return openDocument(job.desk, outcome.document);
    case 'known':
      notify(text.documentKnown(outcome.as.title));
      return openDocument(job.desk, outcome.as.document);
    case 'failed':
      return notify(describeFailure(outcome.failure), { tone: 'failure' });
    case 'unsaved':
      intake.set({ isOutcomeShown: true });
      return notify(intakeText.notSaved(outcome.failure), { tone: 'failure' });
    case 'alike':
      intake.set({ isOutcomeShown: true });
      return openReport(only.key);
    case 'unread':
    case 'ready':
    case 'version':
    case 'skipped':
  }
}
