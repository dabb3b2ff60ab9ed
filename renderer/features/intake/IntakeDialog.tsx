import { ClipboardCopy, Download, RotateCcw } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDesk } from '../../commands/desk';
import { copyReport, saveReport } from '../../commands/intake/report-as-text';
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
  const detail = useRef<HTMLElement>(null);
  const counts = countOutcomes(entries);
  const rows = shown === 'all' ? entries : problems;
  const inHand = rows.find(({ key }) => key === selected) ?? rows[0];
  const isSingle = entries.length === 1;
  // What was pressed has gone, and the focus must not go with it.
  const keepFocus = (): void => (isSingle ? detail.current?.focus() : list.current?.focus());
  // With arrows one is at once among the lines, or with Tab at what can be done with the only one.
  const [beganSingle] = useState(isSingle);
  useEffect(() => (beganSingle ? detail.current?.focus() : list.current?.focus()), [beganSingle]);
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
          <Button icon={Download} look="quiet" onPress={() => void saveReport(desk)}>
            {intakeText.saveReport}
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
      <div className={styles.summary}>
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
          <section
            key={inHand.key}
            ref={detail}
            className={styles.detail}
            aria-label={entryTitle(inHand)}
            tabIndex={-1}
          >
            <EntryDetail entry={inHand} waiting={counts.alike} onActed={keepFocus} onClose={onClose} />
          </section>
        )}
      </div>
    </Dialog>
  );
}

const ROW_HEIGHT = 48;
