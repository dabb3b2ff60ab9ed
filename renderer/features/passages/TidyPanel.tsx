import { useEffect, useReducer, useRef, useState, type MouseEvent } from 'react';
import { actorTypes } from '#shared/model/actor';
import { carryOut } from '../../commands/carry-out';
import { useDesk } from '../../commands/desk';
import { openDrawer } from '../../commands/drawer';
import { perform } from '../../commands/registry';
import { toggleSection } from '../../commands/sections';
import { selectPassage } from '../../commands/select';
import { planActorType } from '../../commands/sort-actor';
import { followUntidy, goToUntidy, mendingCommand, untidyAtHand } from '../../commands/tidy';
import { useSession } from '../../state/session';
import { keyOfUntidy, type Untidy } from '../../state/tidy';
import { actorTypeNames, actorTypeTests, tidyText } from '../../text/tidy';
import { ContextMenu, type MenuPlace } from '../../ui/ContextMenu';
import { PanelSection } from '../../ui/PanelSection';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { UntidyRow } from './UntidyRow';
import styles from './TidyPanel.module.css';

const ROW = 48;

/** What is not finished in one's own copy. An arrow goes there, Enter mends it. */
export function TidyPanel() {
  const desk = useDesk();
  const [, showAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => followUntidy(desk, showAgain), [desk]);
  const untidy = untidyAtHand(desk);
  const current = useSession((now) => now.untidy);
  const isOpen = useSession((now) => !now.closedSections.includes('tidy'));
  const panel = useRef<HTMLDivElement>(null);
  const list = useRef<WindowedListHandle>(null);
  const [sorting, setSorting] = useState<{ actor: Untidy; place: MenuPlace }>();
  const item = current === undefined ? undefined : untidy?.at(untidy.placeOf(current));
  useEffect(() => {
    if (!item) return;
    list.current?.show(keyOfUntidy(item));
    // What does not stand in the text is gone to here.
    if (item.kind !== 'passage' || panel.current?.contains(document.activeElement)) list.current?.focus();
    // Only when one goes to another: a thing that changes while it is mended leaves the focus where it is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [current]);

  const mend = (chosen: Untidy): void => {
    const command = mendingCommand(chosen);
    if (chosen.kind === 'implication') openDrawer(desk, { kind: 'edit', implication: chosen.id });
    else if (chosen.kind === 'actor') setSorting({ actor: chosen, place: placeOf(panel.current, chosen) });
    else {
      if (chosen.kind === 'passage') selectPassage(desk, chosen.id);
      if (command) void perform(desk, command);
    }
  };
  return (
    <PanelSection
      label={tidyText.region}
      heading={tidyText.heading(untidy?.length)}
      isOpen={isOpen}
      onToggle={() => toggleSection('tidy')}
      hasSingleKeys
    >
      <div ref={panel} className={styles.panel} data-tidy-list>
        <WindowedList
          ref={list}
          label={tidyText.list}
          items={untidy ?? []}
          keyOf={keyOfUntidy}
          rowHeight={ROW}
          selectedKey={item ? keyOfUntidy(item) : null}
          onSelect={(chosen) => goToUntidy(desk, chosen)}
          onActivate={mend}
          onContextMenu={(chosen, event: MouseEvent) => {
            event.preventDefault();
            mend(chosen);
          }}
          renderRow={(row) => <UntidyRow item={row} />}
          empty={<p className={styles.empty}>{untidy && tidyText.none}</p>}
          className={styles.list ?? ''}
        />
      </div>
      {sorting && (
        <ContextMenu
          label={tidyText.whichKind(sorting.actor.title)}
          place={sorting.place}
          onClose={() => setSorting(undefined)}
          groups={[
            {
              id: 'types',
              heading: tidyText.whichKind(sorting.actor.title),
              entries: actorTypes.map((type) => ({
                id: type,
                label: actorTypeNames[type],
                description: actorTypeTests[type],
                onAction: () => void carryOut(desk, planActorType(desk, sorting.actor.id, type)),
              })),
            },
          ]}
        />
      )}
    </PanelSection>
  );
}

/** Where the row of a thing stands in the window. */
function placeOf(panel: HTMLElement | null, item: Untidy): MenuPlace {
  const row = panel?.querySelector(`[data-key="${CSS.escape(keyOfUntidy(item))}"]`);
  const { x = 0, y = 0, width = 0, height = 0 } = row?.getBoundingClientRect() ?? {};
  return { x, y, width, height };
}
