import { type MouseEvent, useState } from 'react';
import { Popover } from 'react-aria-components';
import { createPortal } from 'react-dom';
import { Menu, type MenuGroup } from './Menu';
import menuStyles from './Menu.module.css';
import styles from './ContextMenu.module.css';

/** In page coordinates; a menu asked for by keyboard opens below the area of what has the focus. */
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
  const { x, y, width = 0, height = 0 } = place;
  return (
    <>
      {createPortal(
        <span ref={setAnchor} className={styles.anchor} style={{ left: x, top: y, width, height }} />,
        document.body,
      )}
      {anchor && (
        <Popover
          isOpen
          triggerRef={{ current: anchor }}
          placement="bottom start"
          offset={2}
          onOpenChange={(isOpen) => !isOpen && onClose()}
          className={menuStyles.popover}
        >
          <Menu label={label} groups={groups} onClose={onClose} />
        </Popover>
      )}
    </>
  );
}

/** Where a context menu belongs: at the pointer, or, asked for by keyboard, at what has the focus. */
export function menuPlaceOf(event: MouseEvent | globalThis.MouseEvent): MenuPlace {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  const isByPointer = native.button === 2 || (native instanceof PointerEvent && native.pointerType !== '');
  if (isByPointer || !(native.target instanceof Element)) return { x: native.clientX, y: native.clientY };
  return placeBelow(native.target);
}

export function placeBelow(element: Element): MenuPlace {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left, y: top, width, height };
}
