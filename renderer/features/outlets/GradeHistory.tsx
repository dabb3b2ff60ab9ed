import { X } from 'lucide-react';
import { gradesInOrder, type OutletGrade } from '#shared/sources/grades';
import { text } from '../../text/en';
import { outletText } from '../../text/outlets';
import { IconButton } from '../../ui/IconButton';
import styles from './OutletsDialog.module.css';

type GradeHistoryProps = {
  grades: readonly OutletGrade[];
  /** Kept, as all else in the form, once the form is saved. */
  onDrop: (grade: OutletGrade) => void;
};

/** The grades that an outlet was given, the newest first, each with its day and its reason. */
export function GradeHistory({ grades, onDrop }: GradeHistoryProps) {
  return (
    <section className={styles.history}>
      <h3>{outletText.grades}</h3>
      {grades.length === 0 && <p className={styles.quiet}>{outletText.noGrades}</p>}
      <ol>
        {gradesInOrder(grades).map((grade, at) => (
          <li key={`${grade.on} ${grade.reliability} ${at}`} className={styles.given}>
            <span>{text.reliabilities[grade.reliability]}</span>
            <span className={styles.quiet}>
              {[outletText.graded(grade.on), grade.note].filter(Boolean).join(': ')}
            </span>
            <IconButton icon={X} label={outletText.dropGrade(grade.on)} onPress={() => onDrop(grade)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
