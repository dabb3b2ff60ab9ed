import { Tag } from 'lucide-react';
import { places } from '#shared/search/query';
import { useDesk } from '../../commands/desk';
import { useKey } from '../../commands/keymap';
import { KeyWords } from '../../commands/key-words';
import { perform } from '../../commands/registry';
import { showMore, showOnly } from '../../commands/search/look';
import { tickAllFound, toggleLeftOut } from '../../commands/search/results';
import { useLatest } from '../../state/picture-first';
import { isLeftOut, shownRows, tickedRows, totalOf, type Search } from '../../state/search';
import { useSession } from '../../state/session';
import { searchText } from '../../text/search';
import { Button } from '../../ui/Button';
import { ToggleButton } from '../../ui/ToggleButton';
import styles from './ResultFacts.module.css';

/** How much was found and of which kind, how far the library is read, and what is ticked. */
export function ResultFacts() {
  const desk = useDesk();
  const search = useSession((now) => now.search);
  const { answer } = search;
  return (
    <div className={styles.facts}>
      {answer && (
        <div role="group" aria-label={searchText.kindFilter} className={styles.kinds}>
          <ToggleButton isOn={search.only === undefined} onClick={() => showOnly(desk, undefined)}>
            {searchText.kindCount(searchText.all, totalOf({ ...answer, only: undefined }))}
          </ToggleButton>
          {places.map((place) => (
            <ToggleButton
              key={place}
              isOn={search.only === place}
              disabled={answer.counts[place] === 0 && search.only !== place}
              onClick={() => showOnly(desk, search.only === place ? undefined : place)}
            >
              {searchText.kindCount(searchText.kinds[place], answer.counts[place])}
            </ToggleButton>
          ))}
        </div>
      )}
      <div className={styles.line}>
        <output className={styles.count}>{countOf(search)}</output>
        <ReadSoFar />
        <More search={search} />
        <LeftOut search={search} />
        {answer && answer.rows.length > 0 && <Ticks search={search} />}
      </div>
    </div>
  );
}

function countOf({ answer, isLooking }: Search): string {
  if (isLooking) return searchText.looking;
  if (!answer) return '';
  const count = totalOf(answer);
  return answer.documents > 0 ? searchText.found(count, answer.documents) : searchText.foundNoArticle(count);
}

/** While the library is read for the first time, or anew. */
function ReadSoFar() {
  const { search } = useDesk();
  const progress = useLatest(
    (listener) => search.listen(listener),
    () => search.progress,
  );
  if (!progress || progress.done >= progress.of) return null;
  return <span className={styles.quiet}>{searchText.reading(progress.done, progress.of)}</span>;
}

/** There is more than is listed. */
function More({ search: { answer } }: { search: Search }) {
  const desk = useDesk();
  if (!answer || answer.rows.length >= totalOf(answer)) return null;
  return (
    <span className={styles.quiet}>
      {searchText.shownOf(answer.rows.length, totalOf(answer))}{' '}
      <Button look="quiet" onPress={() => showMore(desk)}>
        {searchText.more}
      </Button>
    </span>
  );
}

function LeftOut({ search }: { search: Search }) {
  const count = search.answer?.rows.filter(({ key }) => isLeftOut(search, key)).length ?? 0;
  if (count === 0) return null;
  return (
    <span className={styles.quiet}>
      {searchText.leftOutCount(count)}
      <Button look="quiet" onPress={toggleLeftOut}>
        {search.areLeftOutShown ? searchText.hideLeftOut : searchText.showLeftOut}
      </Button>
    </span>
  );
}

function Ticks({ search }: { search: Search }) {
  const desk = useDesk();
  const tagKey = useKey('tagFound');
  const ticked = tickedRows(search).length;
  const rows = shownRows(search);
  const areAllTicked = rows.every(({ key }) => search.ticked.has(key) || isLeftOut(search, key));
  return (
    <span className={styles.ticks}>
      {ticked > 0 ? (
        <span>{searchText.ticked(ticked)}</span>
      ) : (
        <span className={styles.quiet}>
          <KeyWords of={searchText.hint} />
        </span>
      )}
      <Button look="quiet" onPress={tickAllFound}>
        {areAllTicked && ticked > 0 ? searchText.untickAll : searchText.tickAll}
      </Button>
      <Button icon={Tag} {...tagKey} isDisabled={ticked === 0} onPress={() => void perform(desk, 'tagFound')}>
        {searchText.tag}
      </Button>
    </span>
  );
}
