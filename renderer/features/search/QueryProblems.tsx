import { Info } from 'lucide-react';
import { useEffect, useState } from 'react';
import { withPart } from '#shared/search/edit-line';
import type { Problem } from '#shared/search/problem';
import { useDesk } from '../../commands/desk';
import { typeSearch } from '../../commands/search/look';
import { session, useSession } from '../../state/session';
import { describeProblem, searchText } from '../../text/search';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './QueryProblems.module.css';

/** What is typed last is not told at once: most of it is only half there, in milliseconds. */
const REST_MS = 900;

type QueryProblemsProps = { problems: readonly Problem[]; onMend: () => void };

/** What was not understood, with what may have been meant. It is news, not an error: the rest is sought. */
export function QueryProblems({ problems, onMend }: QueryProblemsProps) {
  const desk = useDesk();
  const line = useSession(({ search }) => search.line);
  const rested = useRested(line);
  const mend = ({ stretch, instead = '' }: Problem): void => {
    typeSearch(desk, withPart(session.get().search.line, stretch, instead));
    onMend();
  };
  const shown = problems.filter(({ stretch }) => rested || stretch.end < line.trimEnd().length);
  return (
    <div role="status" className={styles.problems}>
      {shown.map((problem) => (
        <p key={`${problem.kind} ${problem.stretch.start}`} className={styles.problem}>
          <Icon of={Info} />
          <span>{describeProblem(problem)}</span>
          {problem.instead !== undefined && (
            <Button look="quiet" onPress={() => mend(problem)}>
              {searchText.didYouMean(problem.instead)}
            </Button>
          )}
        </p>
      ))}
    </div>
  );
}

/** Whether the hand has rested since this was typed. */
function useRested(line: string): boolean {
  const [rested, setRested] = useState(line);
  useEffect(() => {
    const timer = setTimeout(() => setRested(line), REST_MS);
    return () => clearTimeout(timer);
  }, [line]);
  return rested === line;
}
