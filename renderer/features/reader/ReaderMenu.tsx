import { commandOf, type CommandId } from '#shared/commands';
import { useDesk } from '../../commands/desk';
import { keyNow } from '../../commands/keymap';
import { perform, planFor } from '../../commands/registry';
import { text } from '../../text/en';
import { ContextMenu, type MenuPlace } from '../../ui/ContextMenu';
import type { MenuEntry } from '../../ui/Menu';

/** What the right button offers over the text: the same commands as the menu bar, as far as they apply here. */
const groups: readonly (readonly CommandId[])[] = [
  ['tag', 'repeatTags', 'highlight', 'tagMentions'],
  ['implicationStated', 'implicationInferred'],
  ['copyQuote', 'copyLink', 'copyAddress', 'goToNote'],
  ['addPiece', 'removePiece'],
  ['voice', 'certainty', 'note', 'details'],
  ['makeFavourite', 'toggleOutside', 'removePassage'],
];

export function ReaderMenu({ place, onClose }: { place: MenuPlace; onClose: () => void }) {
  const desk = useDesk();
  const entryOf = (id: CommandId): MenuEntry => {
    return {
      id,
      label: commandOf(id).label,
      ...keyNow(id),
      isDisabled: planFor(desk, id).kind === 'refusal',
      onAction: () => void perform(desk, id),
    };
  };
  return (
    <ContextMenu
      label={text.readerMenu}
      groups={groups.map((ids) => ({ id: ids.join(' '), entries: ids.map(entryOf) }))}
      place={place}
      onClose={onClose}
    />
  );
}
