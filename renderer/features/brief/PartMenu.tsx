import { ArrowDown, ArrowUp, ExternalLink, Pencil, Plus, Wrench, X } from 'lucide-react';
import type { BriefPart } from '#shared/brief/brief';
import { briefText } from '../../text/brief';
import { ContextMenu, type MenuPlace } from '../../ui/ContextMenu';
import type { MenuEntry } from '../../ui/Menu';

type PartMenuProps = {
  part: BriefPart;
  /** What the part says. */
  saying: string;
  at: MenuPlace;
  /** Its place in the brief, from 0, and how many parts there are. */
  place: number;
  of: number;
  isLacking: boolean;
  onOpen: () => void;
  onMend: () => void;
  onMove: (by: number) => void;
  onWrite: () => void;
  onTakeOut: () => void;
  onClose: () => void;
};

/** What can be done with a part of a brief. */
export function PartMenu(props: PartMenuProps) {
  const { part, saying, at, place, of, isLacking, onMove, onClose } = props;
  const open: MenuEntry =
    part.kind === 'words'
      ? { id: 'write', label: briefText.editText, icon: Pencil, keys: 'Enter', onAction: props.onOpen }
      : {
          id: 'open',
          label: briefText.openFinding,
          icon: ExternalLink,
          keys: 'Enter',
          onAction: props.onOpen,
        };
  const mend: MenuEntry = {
    id: 'mend',
    label: briefText.mend,
    icon: Wrench,
    keys: 'M',
    onAction: props.onMend,
  };
  const moves: MenuEntry[] = [
    { id: 'up', label: briefText.up, icon: ArrowUp, keys: 'Alt+ArrowUp', onAction: () => onMove(-1) },
    { id: 'down', label: briefText.down, icon: ArrowDown, keys: 'Alt+ArrowDown', onAction: () => onMove(1) },
    { id: 'first', label: briefText.toFirst, onAction: () => onMove(-place) },
    { id: 'last', label: briefText.toLast, onAction: () => onMove(of - 1 - place) },
  ];
  const isStopped = (id: string): boolean => place === (id === 'up' || id === 'first' ? 0 : of - 1);
  return (
    <ContextMenu
      label={briefText.partMenu(saying)}
      place={at}
      onClose={onClose}
      groups={[
        { id: 'part', entries: [open, ...(isLacking ? [mend] : [])] },
        { id: 'place', entries: moves.map((move) => ({ ...move, isDisabled: isStopped(move.id) })) },
        {
          id: 'change',
          entries: [
            { id: 'text', label: briefText.addText, icon: Plus, keys: 'T', onAction: props.onWrite },
            { id: 'out', label: briefText.takeOut, icon: X, keys: 'Delete', onAction: props.onTakeOut },
          ],
        },
      ]}
    />
  );
}
