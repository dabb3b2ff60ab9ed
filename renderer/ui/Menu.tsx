import { Check, type LucideIcon } from 'lucide-react';
import { Fragment } from 'react';
import { Header, Menu as AriaMenu, MenuItem, MenuSection, Separator, Text } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './Icon';
import { Kbd } from './Kbd';
import styles from './Menu.module.css';

export type MenuEntry = {
  id: string;
  label: string;
  icon?: LucideIcon;
  description?: string;
  keys?: string;
  /** A quieter word at the end, such as a count. */
  trailing?: string;
  isDisabled?: boolean;
  /** Red: data is lost. */
  isDanger?: boolean;
  /** Given for an entry that is on or off, it stands as a tick. */
  isChecked?: boolean;
  onAction: () => void;
};

/** Entries that belong together: a line parts them from the next, a heading names them. */
export type MenuGroup = { id: string; heading?: string; entries: readonly MenuEntry[] };

/** Given as a function, they are worked out when the menu opens. */
export type MenuGroups = readonly MenuGroup[] | (() => readonly MenuGroup[]);

export type MenuProps = {
  label: string;
  groups: MenuGroups;
  onClose?: () => void;
  /** Takes the focus: itself, or at once its first entry. A `MenuButton` sees to that on its own. */
  takesFocus?: 'menu' | 'first';
};

/** The entries themselves, inside the popover of a `MenuButton` or a `ContextMenu`. */
export function Menu({ label, groups, onClose, takesFocus }: MenuProps) {
  const all = typeof groups === 'function' ? groups() : groups;
  const shown = all.filter(({ entries }) => entries.length > 0);
  const hasLeading = shown.some(({ entries }) =>
    entries.some(({ icon, isChecked }) => icon || isChecked !== undefined),
  );
  return (
    <AriaMenu
      aria-label={label}
      className={styles.list}
      {...(onClose && { onClose })}
      {...(takesFocus && { autoFocus: takesFocus === 'first' ? 'first' : true })}
    >
      {shown.map(({ id, heading, entries }, index) => (
        <Fragment key={id}>
          {index > 0 && <Separator className={styles.separator} />}
          <MenuSection {...(heading === undefined && { 'aria-label': label })}>
            {heading !== undefined && <Header className={styles.heading}>{heading}</Header>}
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} hasLeading={hasLeading} />
            ))}
          </MenuSection>
        </Fragment>
      ))}
    </AriaMenu>
  );
}

function Entry({ entry, hasLeading }: { entry: MenuEntry; hasLeading: boolean }) {
  const picture = entry.isChecked ? Check : entry.icon;
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      onAction={entry.onAction}
      className={classNames(styles.item, entry.isDanger && styles.danger)}
    >
      {hasLeading && <span className={styles.leading}>{picture && <Icon of={picture} />}</span>}
      <span className={styles.words}>
        {entry.description ? <Text slot="label">{entry.label}</Text> : entry.label}
        {entry.description && (
          <Text slot="description" className={styles.description}>
            {entry.description}
          </Text>
        )}
      </span>
      {entry.trailing && <span className={styles.trailing}>{entry.trailing}</span>}
      {entry.keys && (
        <span className={styles.keys}>
          <Kbd keys={entry.keys} look="bare" />
        </span>
      )}
    </MenuItem>
  );
}
