import { ClipboardCopy, RotateCcw } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useDesk } from '../../commands/desk';
import { copyReport } from '../../commands/intake/report-as-text';
import { failedKeys, tryAgain } from '../../commands/intake/retry';
import { countOutcomes, isProblem, useIntake } from '../../state/intake';
import { intakeText } from '../../text/intake';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { EntryDetail } from './EntryDetail';
import { EntryRow } from './EntryRow';
import { entryTitle } from './entry-title';
import styles from './IntakeDialog.module.css';

type IntakeDialogProps = { entry: string | undefined; onClose: () => void };

/** What came in last, a line for each article or file, with what is to be said and done about the one in hand. */
export function IntakeDialog({ entry, onClose }: IntakeDialogProps) {
  const desk = useDesk();
  const { entries, job } = useIntake();
  const problems = useMemo(() => entries.filter(isProblem), [entries]);
  const [shown, setShown] = useState<'all' | 'problems'>(
    entry === undefined && problems.length > 0 && problems.length < entries.length ? 'problems' : 'all',
  );
  const [selected, setSelected] = useState(entry);
  const list = useRef<WindowedListHandle>(null);
  const summary = useRef<HTMLDivElement>(null);
  const counts = countOutcomes(entries);
  const rows = shown === 'all' ? entries : problems;
  const inHand = rows.find(({ key }) => key === selected) ?? rows[0];
  const isSingle = entries.length === 1;
  // What was pressed has gone, and the focus must not go with it.
  const keepFocus = (): void => (isSingle ? summary.current?.focus() : list.current?.focus());
  const failed = counts.failed + counts.unread + counts.unsaved;

  return (
    <Dialog
      heading={intakeText.heading}
      size="wide"
      onClose={onClose}
      closeLabel={intakeText.close}
      actions={
        <>
          <Button icon={ClipboardCopy} look="quiet" onPress={() => void copyReport()}>
            {intakeText.copyReport}
          </Button>
          {failed > 1 && !job && (
            <Button icon={RotateCcw} onPress={() => void tryAgain(desk, failedKeys())}>
              {intakeText.tryAllAgain(failed)}
            </Button>
          )}
          <Button look="primary" onPress={onClose}>
            {intakeText.close}
          </Button>
        </>
      }
    >
      <div ref={summary} className={styles.summary} tabIndex={-1}>
        <output className={styles.outcome}>{intakeText.outcome(counts)}</output>
        {!isSingle && (
          <SegmentedControl
            label={intakeText.filter}
            isLabelHidden
            options={[
              { value: 'all', label: intakeText.all(entries.length) },
              { value: 'problems', label: intakeText.problems(problems.length) },
            ]}
            value={shown}
            onChange={setShown}
          />
        )}
      </div>
      <div className={styles.columns} data-single={isSingle || undefined}>
        <WindowedList
          ref={list}
          label={intakeText.list}
          items={rows}
          keyOf={({ key }) => key}
          textOf={entryTitle}
          renderRow={(row) => <EntryRow entry={row} />}
          rowHeight={ROW_HEIGHT}
          selectedKey={inHand?.key ?? null}
          onSelect={({ key }) => setSelected(key)}
          empty={<p className={styles.empty}>{intakeText.noProblems}</p>}
          className={styles.list}
        />
        {inHand && (
          <section key={inHand.key} className={styles.detail} aria-label={entryTitle(inHand)}>
            <EntryDetail entry={inHand} waiting={counts.alike} onActed={keepFocus} onClose={onClose} />
          </section>
        )}
      </div>
    </Dialog>
  );
}

const ROW_HEIGHT = 48;
