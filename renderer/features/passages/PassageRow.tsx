import { memo } from 'react';
import { withSignsNamed } from '#shared/import/unusual-characters';
import { citedPages } from '#shared/pages';
import { dragOut } from '../../commands/copy-quote';
import { describeRecorded } from '../../commands/describe-passage';
import { useDesk } from '../../commands/desk';
import { pagesHere } from '../../commands/pages';
import type { PassageView } from '../../state/passage-view';
import { roleNames, text } from '../../text/en';
import styles from './PassageRow.module.css';

/** What it says, who is in it, and in words what else is known of it. */
export const PassageRow = memo(function PassageRow({ passage }: { passage: PassageView }) {
  const desk = useDesk();
  const { quote, actors, implications } = passage;
  const pages = pagesHere(desk, passage);
  const more = [
    ...describeRecorded(desk, passage).map((recorded) => recorded.text),
    ...(implications.length > 0 ? [implicationsOf(passage)] : []),
  ].join(' · ');
  return (
    // With a pointer alone; by keys it is copied.
    <span
      className={styles.row}
      data-more={more !== '' || undefined}
      draggable
      onDragStart={({ dataTransfer }) => dragOut(desk, dataTransfer, passage.id)}
    >
      <q className={styles.quote} dir="auto">
        {withSignsNamed(quote)}
      </q>
      <span className={styles.tags}>
        {pages && <span className={styles.pages}>{citedPages(pages)} </span>}
        {actors.length === 0
          ? text.noTags
          : actors.map(({ id, name, roles }, at) => (
              <span key={id}>
                {at > 0 && ' · '}
                {name}{' '}
                <span className={roles.length === 0 ? styles.unset : undefined}>
                  {roles.map((role) => roleNames[role]).join(', ') || text.roleNotSet}
                </span>
              </span>
            ))}
      </span>
      {more !== '' && (
        <span className={styles.more} title={more}>
          {more}
        </span>
      )}
    </span>
  );
});

/** The statement itself where there is one; of several, how many. */
function implicationsOf({ implications }: PassageView): string {
  const [first] = implications;
  return implications.length === 1 && first ? first.statement : text.implicationCount(implications.length);
}
