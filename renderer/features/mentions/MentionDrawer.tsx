import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useDesk } from '../../commands/desk';
import { applyMentionList, chooseMentioned, closeMentionList } from '../../commands/mention-list';
import { mentionCounts, type MentionList } from '../../state/mention-list';
import { mentionText } from '../../text/mentions';
import { takeCommitKey } from '../../ui/commit-key';
import { Button } from '../../ui/Button';
import { Drawer } from '../../ui/Drawer';
import { MentionControls } from './MentionControls';
import { MentionedActors } from './MentionedActors';
import { MentionRows } from './MentionRows';
import styles from './MentionDrawer.module.css';

/** More than this is not tagged without asking once more. */
const MANY = 200;

/** The mentions of an actor, to be gone through and tagged in one step; first, if need be, of which actor. */
export function MentionDrawer({ list }: { list: MentionList }) {
  const desk = useDesk();
  const found = list.actor === undefined ? undefined : desk.lookout.find(list.actor);
  const name = found?.candidate.name;
  const counts = mentionCounts(list);
  const [isAsked, setIsAsked] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const isAsking = name === undefined;
  // Until there is a list to walk in, keys that are pressed belong to no text; while it asks, the field has the focus.
  useEffect(() => {
    if (!isAsking) frame.current?.focus();
  }, [isAsking]);
  const isSure = isAsked || counts.ticked <= MANY;
  const apply = (): void => {
    if (counts.ticked === 0) return;
    if (isSure) void applyMentionList(desk);
    else setIsAsked(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (takeCommitKey(event)) apply();
  };

  return (
    <div onKeyDownCapture={onKeyDown} data-region>
      <Drawer
        ref={frame}
        heading={name === undefined ? mentionText.headingAsking : mentionText.heading(name)}
        onClose={() => closeMentionList(desk)}
        closeLabel={mentionText.close}
        actions={
          name !== undefined && (
            <>
              <Button look="quiet" onPress={() => void chooseMentioned(desk, undefined)}>
                {mentionText.another}
              </Button>
              <Button look="primary" keys="Mod+Enter" isDisabled={counts.ticked === 0} onPress={apply}>
                {counts.ticked > 0 ? mentionText.apply(counts.ticked) : mentionText.applyNone}
              </Button>
            </>
          )
        }
      >
        {name === undefined ? (
          <MentionedActors mentioned={list.mentioned} proposed={list.proposed} />
        ) : (
          <div className={styles.content}>
            {isAsked && counts.ticked > MANY ? (
              <div className={styles.sure} role="alert">
                <span>{mentionText.sure(counts.ticked, counts.articles)}</span>
                <Button onPress={() => setIsAsked(false)}>{mentionText.lookAgain}</Button>
              </div>
            ) : (
              <MentionControls list={list} />
            )}
            <MentionRows list={list} actor={name} />
          </div>
        )}
      </Drawer>
    </div>
  );
}
