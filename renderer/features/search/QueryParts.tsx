import { Ban, X } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { withoutPart, withPartTurned } from '#shared/search/edit-line';
import type { Stretch } from '#shared/search/found';
import type { PlacedClause } from '#shared/search/parse-query';
import { useDesk } from '../../commands/desk';
import { typeSearch } from '../../commands/search/look';
import { useSession } from '../../state/session';
import { searchText } from '../../text/search';
import { Icon } from '../../ui/Icon';
import { describeClause } from './describe-term';
import styles from './QueryParts.module.css';

type QueryPartsProps = { clauses: readonly PlacedClause[]; onEdit: (stretch: Stretch) => void };

/**
 * What was understood, a chip for each part: it can be changed in the line, turned round, removed. Arrows go from one to the
 * next, and what its buttons do its keys do, too.
 */
export function QueryParts({ clauses, onEdit }: QueryPartsProps) {
  const desk = useDesk();
  const line = useSession(({ search }) => search.line);
  const group = useRef<HTMLDivElement>(null);
  if (clauses.length === 0) return null;
  const remove = ({ stretch }: PlacedClause): void => typeSearch(desk, withoutPart(line, stretch));
  const turn = (part: PlacedClause): void => typeSearch(desk, withPartTurned(line, part));
  const goTo = (at: number): void => {
    group.current?.querySelectorAll<HTMLElement>('[data-part]')[at]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, part: PlacedClause, at: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    if (key === 'ArrowRight' || key === 'ArrowLeft') goTo(at + (key === 'ArrowRight' ? 1 : -1));
    else if (key === '-') turn(part);
    else if (key === 'Delete' || key === 'Backspace') {
      remove(part);
      // The next one comes into its place, else the one before.
      requestAnimationFrame(() =>
        clauses.length > 1 ? goTo(Math.min(at, clauses.length - 2)) : onEdit(none),
      );
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={group} role="group" aria-label={searchText.understood} className={styles.parts}>
      {clauses.map((part, at) => {
        const { clause, stretch } = part;
        const words = describeClause(clause);
        return (
          <span
            // Two parts may say the same.
            key={`${at} ${words}`}
            className={styles.part}
            data-excluded={clause.isExcluded || undefined}
          >
            <button
              type="button"
              data-part
              className={styles.words}
              aria-label={searchText.editPart(clause.isExcluded ? searchText.without(words) : words)}
              aria-keyshortcuts="- Delete"
              title={searchText.partHint}
              onClick={() => onEdit(stretch)}
              onKeyDown={(event) => onKeyDown(event, part, at)}
            >
              {clause.isExcluded && <b className={styles.not}>{searchText.not} </b>}
              <bdi>{words}</bdi>
            </button>
            {/* For the pointer: by keyboard, the part itself has the keys. */}
            <button
              type="button"
              tabIndex={-1}
              className={styles.button}
              aria-label={searchText.turnRound(words, clause.isExcluded)}
              aria-pressed={clause.isExcluded}
              title={searchText.turnRound(words, clause.isExcluded)}
              onClick={() => turn(part)}
            >
              <Icon of={Ban} />
            </button>
            <button
              type="button"
              tabIndex={-1}
              className={styles.button}
              aria-label={searchText.removePart(words)}
              title={searchText.removePart(words)}
              onClick={() => remove(part)}
            >
              <Icon of={X} />
            </button>
          </span>
        );
      })}
    </div>
  );
}

const none: Stretch = { start: 0, end: 0 };
