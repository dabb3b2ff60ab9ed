import { type MouseEvent, useState } from 'react';
import { Popover } from 'react-aria-components';
import { createPortal } from 'react-dom';
import { Menu, type MenuGroup } from './Menu';
import menuStyles from './Menu.module.css';
import styles from './ContextMenu.module.css';

/** A point of the window, or an area: below that, the first entry has the focus, ready for the arrow keys. */
export type MenuPlace = { x: number; y: number; width?: number; height?: number };

export type ContextMenuProps = {
  label: string;
  groups: readonly MenuGroup[];
  place: MenuPlace;
  onClose: () => void;
};

/** A menu at a place. It is open as long as it is rendered; then the focus goes back to where it was. */
export function ContextMenu({ label, groups, place, onClose }: ContextMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { x, y, width = 0, height } = place;
  const isArea = height !== undefined;
  return (
    <>
      {createPortal(
        <span
          ref={setAnchor}
          className={styles.anchor}
          style={{ left: x, top: y, width, height: height ?? 0 }}
        />,
        document.body,
      )}
      {anchor && (
        <Popover
          isOpen
          triggerRef={{ current: anchor }}
          aria-label={label}
          placement="bottom start"
          offset={2}
          onOpenChange={(isOpen) => !isOpen && onClose()}
          className={menuStyles.popover}
        >
          <Menu label={label} groups={groups} onClose={onClose} takesFocus={isArea ? 'first' : 'menu'} />
        </Popover>
      )}
    </>
  );
}

/** Where a context menu belongs: at the pointer, or, asked for by keyboard, below what has the focus. */
export function menuPlaceOf(event: MouseEvent | globalThis.MouseEvent): MenuPlace {
  const isByKeyboard = event.button === -1;
  if (isByKeyboard && event.target instanceof Element) return placeBelow(event.target);
  return { x: event.clientX, y: event.clientY };
}

export function placeBelow(element: Element): MenuPlace {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left, y: top, width, height };
}
