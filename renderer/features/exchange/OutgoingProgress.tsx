import { Progress } from '../../ui/Progress';
import { Spinner } from '../../ui/Spinner';
import type { OutgoingJob } from './use-outgoing';
import styles from './OutgoingProgress.module.css';

type OutgoingProgressProps = {
  job: OutgoingJob;
  label: string;
  detail: (done: number, of: number) => string;
  /** What is said while it is printed: nobody knows then how far it is. */
  printing?: string;
};

/** How far the writing of a file is. */
export function OutgoingProgress({ job, label, detail, printing }: OutgoingProgressProps) {
  if (job !== 'printing') {
    return <Progress label={label} value={job.done} max={job.of} detail={detail(job.done, job.of)} />;
  }
  return (
    <p className={styles.printing}>
      <Spinner label={label} />
      <output>{printing}</output>
    </p>
  );
}
