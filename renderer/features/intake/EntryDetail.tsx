import { RotateCcw } from 'lucide-react';
import { useDesk } from '../../commands/desk';
import { tryAgain } from '../../commands/intake/retry';
import { openDocument } from '../../commands/open-document';
import { useIntake, type IntakeEntry, type Outcome } from '../../state/intake';
import { describeFailure } from '../../text/failures';
import { intakeText } from '../../text/intake';
import { Button } from '../../ui/Button';
import { ArticleFacts } from './ArticleFacts';
import { DecisionForm } from './DecisionForm';
import { entryTitle } from './entry-title';
import { FindingList } from './FindingList';
import styles from './EntryDetail.module.css';

type EntryDetailProps = {
  entry: IntakeEntry;
  /** How many articles wait for a decision. */
  waiting: number;
  /** A button was pressed that goes with it: the focus must go elsewhere. */
  onActed: () => void;
  onClose: () => void;
};

/** What became of a file or article, what was read, and what can be done. */
export function EntryDetail({ entry, waiting, onActed, onClose }: EntryDetailProps) {
  const desk = useDesk();
  const isBusy = useIntake(({ job }) => job !== undefined);
  const { outcome, offer, findings } = entry;
  const opens = documentOf(outcome);

  const open = (document: string): void => {
    onClose();
    void openDocument(desk, document);
  };

  const again = (): void => {
    void tryAgain(desk, [entry.key]);
    onActed();
  };

  return (
    <>
      <h3 className={styles.title} dir="auto" data-selectable>
        {entryTitle(entry)}
      </h3>
      <p data-selectable>{sentenceFor(outcome)}</p>
      {canTryAgain(outcome) && (
        <div>
          <Button icon={RotateCcw} isDisabled={isBusy} onPress={again}>
            {intakeText.tryAgain}
          </Button>
        </div>
      )}
      {outcome.kind === 'alike' && (
        <DecisionForm entry={entry.key} outcome={outcome} waiting={waiting} onDecided={onActed} />
      )}
      {opens !== undefined && (
        <div>
          <Button onPress={() => open(opens)}>{intakeText.openArticle}</Button>
        </div>
      )}
      {'article' in outcome && (
        <>
          <FindingList findings={[...findings, ...outcome.article.findings]} />
          <ArticleFacts
            file={offer.name}
            fields={outcome.article.fields}
            format={outcome.article.format}
            encoding={outcome.article.encoding}
            words={outcome.article.words}
            pages={outcome.article.pages}
          />
        </>
      )}
    </>
  );
}

function canTryAgain({ kind }: Outcome): boolean {
  return kind === 'failed' || kind === 'unread' || kind === 'unsaved';
}

function documentOf(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'added':
      return outcome.document;
    case 'known':
      return outcome.as.document;
    case 'version':
      return outcome.of.document;
    case 'failed':
    case 'unread':
    case 'unsaved':
    case 'ready':
    case 'alike':
    case 'skipped':
      return undefined;
  }
}

function sentenceFor(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'unsaved':
      return intakeText.notSaved(outcome.failure);
    case 'failed':
      return describeFailure(outcome.failure);
    case 'known':
      return intakeText.knownAs(outcome.as.title);
    case 'version':
      return intakeText.versionOf(outcome.of.title);
    case 'added':
      return outcome.twinOf ? intakeText.twinOf(outcome.twinOf.title) : `${intakeText.outcomes.added}.`;
    case 'unread':
    case 'ready':
    case 'alike':
    case 'skipped':
      return `${intakeText.outcomes[outcome.kind]}.`;
  }
}
