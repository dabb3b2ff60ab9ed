import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useDesk, type Desk } from '../../commands/desk';
import { foundPlaces, type FoundPlaces } from '../../commands/search/found-places';
import { foundInHands } from '../../commands/search/results';
import { applyBatch, closeFoundTags, countBatch, type BatchCounts } from '../../commands/search/tag-found';
import type { Watch } from '../../commands/write-parts';
import type { FoundRow } from '../../state/search';
import { text } from '../../text/en';
import { searchText } from '../../text/search';
import { takeCommitKey } from '../../ui/commit-key';
import { Button } from '../../ui/Button';
import { Drawer } from '../../ui/Drawer';
import { Progress } from '../../ui/Progress';
import { NameField } from './NameField';
import { RoleButtons } from './RoleButtons';
import { SuggestionList } from './SuggestionList';
import * as line from './tag-line-state';
import { TakenList } from './TakenList';
import { useTags } from './use-tag-line';
import styles from './FoundTagDrawer.module.css';

/** More than this is not tagged without asking once more. */
const MANY = 200;

/** The tag line for all results that are ticked: who is in them, what that would do, and one step that does it. */
export function FoundTagDrawer() {
  const desk = useDesk();
  // What is ticked meanwhile belongs to the next time.
  const [rows] = useState(foundInHands);
  const { found, job, run } = useJob(desk, rows);
  const [isAsked, setAsked] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  useEffect(() => input.current?.focus(), []);

  const model = useTags(undefined, '', (final) => {
    // The first Enter takes what is typed, so that one sees what the next one will do.
    if (model.state.typed.trim() !== '') model.step(() => final);
    else apply();
  });
  const { state, step, offers } = model;
  const wanted = useMemo(
    () => ({ tags: line.tagsIn(state), themes: state.themes.map(({ id }) => id) }),
    [state],
  );
  const isEmpty = wanted.tags.length === 0 && wanted.themes.length === 0;
  const counts = useMemo(() => found && countBatch(found, wanted), [found, wanted]);
  const open = counts ? counts.fresh + counts.added : 0;
  const isMany = open > MANY;
  const active = state.taken.find(({ key }) => key === state.active);
  const isTyping = state.typed.trim() !== '';

  function apply(): void {
    if (!found || isEmpty || open === 0 || job) return;
    if (isMany && !isAsked) return setAsked(true);
    void run((watch) => applyBatch(desk, found, wanted, watch));
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (takeCommitKey(event)) apply();
  };

  return (
    <div onKeyDownCapture={onKeyDown} data-region>
      <Drawer
        heading={searchText.tagHeading(rows.length)}
        // While it is written, leaving means that it is not wanted.
        onClose={job?.isWriting ? job.stop : closeFoundTags}
        closeLabel={searchText.closeTags}
        actions={
          <Button
            look="primary"
            keys="Mod+Enter"
            isDisabled={isEmpty || open === 0 || job !== undefined}
            onPress={apply}
          >
            {isEmpty || open === 0 ? searchText.tagNone : searchText.tagPlaces(open)}
          </Button>
        }
      >
        <div className={styles.content}>
          <div className={styles.line}>
            <TakenList model={model} />
            <NameField ref={input} model={model} listId={listId} onFocusChange={setFocus} />
            {active && !isTyping && (
              <RoleButtons
                actor={active.name}
                chosen={active.roles}
                onToggle={(role) => step((now) => line.toggleRole(now, role))}
              />
            )}
            {isTyping && (
              <SuggestionList
                id={listId}
                offers={offers}
                highlighted={hasFocus ? line.highlighted(state, offers) : undefined}
                onTake={(offer) => {
                  step((now) => line.take(now, offer));
                  input.current?.focus();
                }}
              />
            )}
            {isEmpty && <p className={styles.quiet}>{searchText.chooseFirst}</p>}
          </div>
          <div className={styles.preview}>
            {job && (
              <div className={styles.job}>
                <Progress
                  label={job.isWriting ? searchText.writing : searchText.gathering}
                  value={job.done}
                  max={job.of}
                  detail={searchText.progress(job.done, job.of)}
                />
                {job.isWriting && <Button onPress={job.stop}>{searchText.stop}</Button>}
              </div>
            )}
            {isMany && isAsked && counts && !job && (
              <div className={styles.sure} role="alert">
                <span>{searchText.sure(open, counts.articles)}</span>
                <Button onPress={() => setAsked(false)}>{searchText.lookAgain}</Button>
              </div>
            )}
            {found && counts && <Preview found={found} counts={counts} isEmpty={isEmpty} />}
          </div>
        </div>
      </Drawer>
    </div>
  );
}

type PreviewProps = { found: FoundPlaces; counts: BatchCounts; isEmpty: boolean };

/** What the tags would do; before any are chosen, how many places there are. */
function Preview({ found: { places, without }, counts: { fresh, added, already }, isEmpty }: PreviewProps) {
  if (places.length === 0) return <p className={styles.quiet}>{searchText.nothingToTag}</p>;
  return (
    <output className={styles.counts} aria-label={text.tagLine}>
      {fresh > 0 && <span>{searchText.fresh(fresh)}</span>}
      {added > 0 && <span>{searchText.added(added)}</span>}
      {!isEmpty && already > 0 && <span className={styles.quiet}>{searchText.already(already)}</span>}
      {without > 0 && <span className={styles.quiet}>{searchText.withoutPlace(without)}</span>}
    </output>
  );
}

type Job = {
  readonly done: number;
  readonly of: number;
  readonly isWriting: boolean;
  readonly stop: () => void;
};

/** The places of the results, looked up as soon as the drawer opens, and whatever takes long meanwhile. */
function useJob(desk: Desk, rows: readonly FoundRow[]) {
  const [found, setFound] = useState<FoundPlaces>();
  const [job, setJob] = useState<Job>();
  useEffect(() => {
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    const onProgress = (done: number, of: number): void => {
      if (!controller.signal.aborted) setJob({ done, of, isWriting: false, stop });
    };
    void foundPlaces(desk, rows, { onProgress, signal: controller.signal }).then((places) => {
      if (!places) return;
      setFound(places);
      setJob(undefined);
    });
    return stop;
  }, [desk, rows]);
  const run = async (work: (watch: Watch) => Promise<boolean>): Promise<void> => {
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    const onProgress = (done: number, of: number): void => setJob({ done, of, isWriting: true, stop });
    onProgress(0, 1);
    await work({ onProgress, signal: controller.signal });
    setJob(undefined);
  };
  return { found, job, run };
}
