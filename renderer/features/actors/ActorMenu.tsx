import { FolderOpen, Merge, ScrollText } from 'lucide-react';
import { useDesk } from '../../commands/desk';
import { openDossier } from '../../commands/open-analysis';
import type { CodeEntry } from '../../state/codebook';
import { actorsRoomText as roomText } from '../../text/actors-room';
import { mergeText } from '../../text/code-changes';
import { ContextMenu, type MenuPlace } from '../../ui/ContextMenu';

type ActorMenuProps = {
  actor: CodeEntry;
  place: MenuPlace;
  onOpen: () => void;
  onMerge: () => void;
  onClose: () => void;
};

/** What can be done with an actor of the list. */
export function ActorMenu({ actor, place, onOpen, onMerge, onClose }: ActorMenuProps) {
  const desk = useDesk();
  return (
    <ContextMenu
      label={roomText.menu(actor.name)}
      place={place}
      onClose={onClose}
      groups={[
        {
          id: 'actor',
          entries: [
            { id: 'open', label: roomText.open, icon: FolderOpen, keys: 'Enter', onAction: onOpen },
            {
              id: 'dossier',
              label: roomText.dossier,
              icon: ScrollText,
              onAction: () => openDossier(desk, actor.id),
            },
            { id: 'merge', label: mergeText.merge, icon: Merge, keys: 'F7', onAction: onMerge },
          ],
        },
      ]}
    />
  );
}
