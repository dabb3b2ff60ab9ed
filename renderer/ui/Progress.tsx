import { Label, ProgressBar } from 'react-aria-components';
import styles from './Progress.module.css';

export type ProgressProps = {
  label: string;
  value: number;
  max: number;
  /** How far it is, in words: "12 of 40". */
  detail: string;
};

export function Progress({ label, value, max, detail }: ProgressProps) {
  return (
    <ProgressBar value={value} maxValue={max} valueLabel={detail} className={styles.progress}>
      {({ percentage }) => (
        <>
          <Label className={styles.label}>{label}</Label>
          <span className={styles.detail}>{detail}</span>
          <div className={styles.track}>
            <div className={styles.done} style={{ width: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
