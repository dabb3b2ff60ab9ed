import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useDesk } from '../../commands/desk';
import { openReport, putOutcomeAway } from '../../commands/intake/report';
import { addReady, goOnReading, leaveOutRest, stopReading } from '../../commands/intake/take-in';
import { startReading } from '../../commands/next-unread';
import { countOutcomes, useIntake, type IntakeEntry, type IntakeJob } from '../../state/intake';
import { intakeText } from '../../text/intake';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Progress } from '../../ui/Progress';
import { useToastsAbove } from '../../ui/use-toasts-above';
import styles from './IntakeTray.module.css';

/** At the foot of the window: how far the adding of articles is, and then what came of it. */
export function IntakeTray() {
  const { job, entries, isOutcomeShown } = useIntake();
  const isLong = useIsLong(job !== undefined);
  const frame = useToastsAbove();
  const isOver = !job && isOutcomeShown && entries.length > 0;
  if (!isOver && !isLong && job?.phase !== 'stopped') return null;
  return (
    <section ref={frame} className={styles.tray} aria-label={intakeText.tray} data-region tabIndex={-1}>
      {isOver && <Over entries={entries} />}
      {job?.phase === 'stopped' && <Stopped entries={entries} isResumed={job.isResumed ?? false} />}
      {job && job.phase !== 'stopped' && <Under job={job} />}
    </section>
  );
}

/** What is done sooner is not worth a line that comes and goes. */
const LONG_MS = 400;

function useIsLong(isGoing: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isGoing) return undefined;
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isGoing]);
  return isLong;
}

function Under({ job }: { job: IntakeJob }) {
  const desk = useDesk();
  const { phase, done, of, present, within, isStopping = false } = job;
  const isReading = phase === 'reading';
  return (
    <>
      <div className={styles.progress}>
        <Progress
          label={labelOf(job)}
          value={done}
          max={of}
          detail={isReading ? intakeText.filesDone(done, of) : intakeText.articlesDone(done, of)}
        />
      </div>
      {isReading && present !== undefined && within && within.of > 1 && (
        <span className={styles.within}>{intakeText.within(within.done, within.of)}</span>
      )}
      {isReading && (
        <Button onPress={() => stopReading(desk)} isDisabled={isStopping}>
          {isStopping ? intakeText.stopping : intakeText.stop}
        </Button>
      )}
    </>
  );
}

function labelOf({ phase, present }: IntakeJob): string {
  if (phase === 'writing') return intakeText.writing;
  return present === undefined ? intakeText.readingStarts : intakeText.reading(present);
}

function Stopped({ entries, isResumed }: { entries: readonly IntakeEntry[]; isResumed: boolean }) {
  const { ready, unread } = countOutcomes(entries);
  return (
    <>
      <p className={styles.words}>{intakeText.stopped(ready, unread, isResumed)}</p>
      <Button onPress={() => openReport()}>{intakeText.report}</Button>
      <Button onPress={() => void leaveOutRest()}>{intakeText.leaveOutRead}</Button>
      {ready > 0 && (
        <Button look={unread > 0 ? 'plain' : 'primary'} onPress={() => void addReady()}>
          {intakeText.addRead}
        </Button>
      )}
      {unread > 0 && (
        <Button look="primary" onPress={() => void goOnReading()}>
          {intakeText.goOn}
        </Button>
      )}
    </>
  );
}

function Over({ entries }: { entries: readonly IntakeEntry[] }) {
  const desk = useDesk();
  const counts = countOutcomes(entries);
  const needsReport = counts.alike + counts.failed + counts.unread + counts.unsaved > 0;
  const read = (): void => {
    if (!needsReport) putOutcomeAway();
    void startReading(desk);
  };
  return (
    <>
      <p className={styles.words}>{intakeText.outcome(counts)}</p>
      <Button look={needsReport ? 'primary' : 'plain'} onPress={() => openReport()}>
        {intakeText.report}
      </Button>
      {counts.added > 1 && (
        <Button look={needsReport ? 'plain' : 'primary'} onPress={read}>
          {intakeText.startReading}
        </Button>
      )}
      <IconButton icon={X} label={intakeText.putAway} tooltipSide="top" onPress={putOutcomeAway} />
    </>
  );
}
