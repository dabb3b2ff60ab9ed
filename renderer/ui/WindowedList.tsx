import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useImperativeHandle,
  useMemo,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { classNames } from './class-names';
import { rowAfterKey, rowsNear, scrollTopFor, type ListView, type Rows as ListRows } from './list-window';
import styles from './WindowedList.module.css';

export type RowState = { index: number; isSelected: boolean };

/** Where a row stands in a tree, for those who do not see it. */
export type Branch = {
  /** From 1. */
  readonly level: number;
  /** Its place among the rows of its branch, from 1, and how many those are. */
  readonly place: number;
  readonly of: number;
  /** Whether what is below it is shown; nothing where nothing is below it. */
  readonly isOpen: boolean | undefined;
};

export type WindowedListHandle = {
  /** Moves the focus to the selected row, or to the last one that had it. */
  focus: () => void;
  /** Brings a row into sight. */
  show: (key: string) => void;
  /** Selects a row and moves the focus to it, as an arrow key does. */
  go: (key: string) => void;
};

export type WindowedListProps<Item> = {
  label: string;
  items: ListRows<Item>;
  keyOf: (item: Item) => string;
  /** What is in a row, without the row itself. */
  renderRow: (item: Item, state: RowState) => ReactNode;
  /** In pixels, the same for all. */
  rowHeight: number;
  selectedKey: string | null;
  /** A row was clicked, or an arrow key came to it. */
  onSelect: (item: Item, click?: MouseEvent) => void;
  /** Enter, or a double click. */
  onActivate?: (item: Item) => void;
  /** One click is enough for that. */
  isActivatedByClick?: boolean;
  /** The right button, or the context menu key. */
  onContextMenu?: (item: Item, event: MouseEvent) => void;
  /** Any other key on a row. Call `preventDefault` to have it taken. */
  onKeyDown?: (event: KeyboardEvent, item: Item) => void;
  /** What to find a row by when letters are typed. Without it, letters are left to `onKeyDown`. */
  textOf?: (item: Item) => string;
  /** Whether a row is ticked, in a list where more than one can be. */
  isChecked?: (item: Item) => boolean;
  /** Whether a row stands above others and is none of them: keys pass it by, and it does not count. */
  isHeading?: (item: Item) => boolean;
  /** Whether nothing can be done with a row. */
  isDisabled?: (item: Item) => boolean;
  /** `listbox` for rows of words alone; `list` where rows hold buttons or fields of their own. */
  role?: 'listbox' | 'list';
  /** Makes a tree of the list: where each row stands in it. Rows below a closed one are not among the items. */
  branchOf?: (item: Item) => Branch;
  empty?: ReactNode;
  className?: string;
  ref?: Ref<WindowedListHandle>;
};

/**
 * A list of any length, of which only the rows near the screen exist. The one that has the focus exists even when it is
 * scrolled away, and when it is deleted the next one takes over, so that the focus is never lost.
 */
export function WindowedList<Item>({ empty, className, ...rest }: WindowedListProps<Item>) {
  if (rest.items.length === 0) return <div className={classNames(styles.empty, className)}>{empty}</div>;
  return <Rows {...rest} className={classNames(styles.frame, className)} />;
}

function Rows<Item>(props: Omit<WindowedListProps<Item>, 'empty'>) {
  const { label, items, keyOf, renderRow, rowHeight, selectedKey, isHeading, className, ref } = props;
  const role = props.branchOf ? 'tree' : (props.role ?? 'listbox');
  const frame = useRef<HTMLDivElement>(null);
  const view = useListView(frame, items.length, rowHeight);
  const [lastFocused, setLastFocused] = useState<{ key: string; index: number } | null>(null);
  const wantsFocus = useRef<string | null>(null);
  const findByTyping = useTypeAhead();

  const selectedIndex = indexOf(selectedKey);
  const lastFocusedIndex = indexOf(lastFocused?.key ?? null);
  const places = useMemo(() => placesOf(items, isHeading), [items, isHeading]);
  const tabStop = selectedIndex >= 0 ? selectedIndex : beyondHeadings(Math.max(0, lastFocusedIndex), 1);

  function itemAt(index: number): Item | undefined {
    return index < 0 ? undefined : items.at(index);
  }

  function indexOf(key: string | null): number {
    return key === null ? -1 : placeIn(items, key, keyOf);
  }

  function scrollTo(index: number) {
    if (!frame.current || index < 0) return;
    const now = viewOf(frame.current, items.length, rowHeight);
    const scrollTop = scrollTopFor(index, now);
    if (scrollTop === now.scrollTop) return;
    frame.current.scrollTop = scrollTop;
    // The browser would tell of it with the next picture, and this one would have no rows there.
    frame.current.dispatchEvent(new Event('scroll'));
  }

  function focusRow(index: number) {
    const item = itemAt(index);
    if (item === undefined) return;
    const key = keyOf(item);
    wantsFocus.current = key;
    setLastFocused({ key, index });
    scrollTo(index);
    focusWanted();
  }

  function focusWanted() {
    const key = wantsFocus.current;
    if (key === null) return;
    const row = frame.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (!row) return;
    wantsFocus.current = null;
    row.focus({ preventScroll: true });
    // Enlarged so far that the list itself is out of sight, what is around it scrolls.
    row.scrollIntoView({ block: 'nearest' });
  }

  // A row that had to be rendered first gets its focus now.
  useLayoutEffect(focusWanted);

  const isFocusGone = lastFocused !== null && lastFocusedIndex < 0;
  useLayoutEffect(() => {
    if (!isFocusGone || document.activeElement !== document.body) return;
    focusRow(Math.min(lastFocused.index, items.length - 1));
    // Once for each row that goes; the rest is as it was then.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isFocusGone]);

  useLayoutEffect(() => {
    scrollTo(selectedIndex);
    // Only a new selection scrolls; new items do not take the person away from where they read.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selectedKey]);

  useImperativeHandle(ref, () => ({
    focus: () => focusRow(tabStop),
    show: (key) => scrollTo(indexOf(key)),
    go: (key) => moveTo(indexOf(key)),
  }));

  function moveTo(index: number) {
    const item = itemAt(index);
    if (item === undefined) return;
    props.onSelect(item);
    focusRow(index);
  }

  /** The nearest row in this direction that is no heading, else in the other. */
  function beyondHeadings(index: number, step: 1 | -1): number {
    const ahead = firstRow(index, step);
    return ahead >= 0 ? ahead : firstRow(index, step === 1 ? -1 : 1);
  }

  function firstRow(index: number, step: 1 | -1): number {
    for (let at = index; ; at += step) {
      const item = itemAt(at);
      if (item === undefined) return -1;
      if (!isHeading?.(item)) return at;
    }
  }

  function onRowKeyDown(event: KeyboardEvent, item: Item, index: number) {
    // A button or field in the row has its own keys.
    if (event.target !== event.currentTarget) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const target = isPlain ? rowAfterKey(event.key, index, view) : undefined;
    if (target !== undefined) {
      event.preventDefault();
      moveTo(beyondHeadings(target, target < index ? -1 : 1));
    } else if (isPlain && event.key === 'Enter' && props.onActivate) {
      event.preventDefault();
      props.onActivate(item);
    } else if (isPlain && props.textOf && event.key.length === 1 && event.key !== ' ') {
      const found = findByTyping(event.key, { count: items.length, textAt }, index);
      if (found === undefined) return;
      event.preventDefault();
      moveTo(found);
    } else {
      props.onKeyDown?.(event, item);
    }
  }

  function textAt(index: number): string {
    const item = items.at(index);
    return item === undefined ? '' : (props.textOf?.(item) ?? '');
  }

  function row(index: number) {
    const item = items.at(index);
    if (item === undefined) return null;
    const key = keyOf(item);
    const isSelected = index === selectedIndex;
    if (isHeading?.(item)) {
      const style = { top: index * rowHeight, height: rowHeight };
      return (
        <div key={key} role="presentation" className={styles.heading} style={style}>
          {renderRow(item, { index, isSelected })}
        </div>
      );
    }
    const branch = props.branchOf?.(item);
    return (
      // It has a role, though which one depends.
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
      <div
        key={key}
        data-key={key}
        role={rowRoles[role]}
        {...(role === 'list' ? { 'aria-current': isSelected } : { 'aria-selected': isSelected })}
        {...(props.isChecked && { 'aria-checked': props.isChecked(item) })}
        {...(props.isDisabled?.(item) && { 'aria-disabled': true })}
        aria-setsize={branch?.of ?? places?.count ?? items.length}
        aria-posinset={branch?.place ?? places?.of[index] ?? index + 1}
        {...(branch && { 'aria-level': branch.level })}
        {...(branch?.isOpen !== undefined && { 'aria-expanded': branch.isOpen })}
        tabIndex={index === tabStop ? 0 : -1}
        className={classNames(styles.row, isSelected && styles.selected)}
        style={{ top: index * rowHeight, height: rowHeight }}
        onFocus={() => setLastFocused({ key, index })}
        onClick={(event) => {
          props.onSelect(item, event);
          if (props.isActivatedByClick) props.onActivate?.(item);
        }}
        onDoubleClick={() => {
          if (!props.isActivatedByClick) props.onActivate?.(item);
        }}
        onContextMenu={(event) => {
          if (!isSelected) props.onSelect(item);
          props.onContextMenu?.(item, event);
        }}
        onKeyDown={(event) => onRowKeyDown(event, item, index)}
      >
        {renderRow(item, { index, isSelected })}
      </div>
    );
  }

  return (
    <div ref={frame} tabIndex={-1} className={className}>
      <div
        role={role}
        aria-label={label}
        className={styles.rows}
        style={{ height: items.length * rowHeight }}
      >
        {indexesToRender(view, [tabStop, lastFocusedIndex]).map(row)}
      </div>
    </div>
  );
}

const rowRoles = { listbox: 'option', list: 'listitem', tree: 'treeitem' } as const;

/** The place of each row among those that count, from 1; nothing where all do. */
function placesOf<Item>(
  items: ListRows<Item>,
  isHeading: ((item: Item) => boolean) | undefined,
): { of: readonly number[]; count: number } | undefined {
  if (!isHeading) return undefined;
  const of: number[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items.at(index);
    const before = of.at(-1) ?? 0;
    of.push(item === undefined || isHeading(item) ? before : before + 1);
  }
  return { of, count: of.at(-1) ?? 0 };
}

function placeIn<Item>(items: ListRows<Item>, key: string, keyOf: (item: Item) => string): number {
  if (items.placeOf) return items.placeOf(key);
  for (let index = 0; index < items.length; index += 1) {
    const item = items.at(index);
    if (item !== undefined && keyOf(item) === key) return index;
  }
  return -1;
}

const overscan = 8;

/** The rows near the screen and those that must not go, in the order of the list: a screen reader reads them so. */
function indexesToRender(view: ListView, kept: readonly number[]): readonly number[] {
  const { first, end } = rowsNear(view, overscan);
  const near = Array.from({ length: end - first }, (_, offset) => first + offset);
  const before = kept.filter((index) => index >= 0 && index < first);
  const after = kept.filter((index) => index >= end && index < view.count);
  return [...inOrder(before), ...near, ...inOrder(after)];
}

function inOrder(indexes: readonly number[]): readonly number[] {
  return [...new Set(indexes)].toSorted((one, other) => one - other);
}

function viewOf(frame: HTMLElement, count: number, rowHeight: number): ListView {
  return { count, rowHeight, scrollTop: frame.scrollTop, height: frame.clientHeight };
}

/** How far the list is scrolled and how high it is; renders again only when other rows come near. */
function useListView(frame: RefObject<HTMLElement | null>, count: number, rowHeight: number): ListView {
  const [seen, setSeen] = useState({ scrollTop: 0, height: 0 });

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    function look() {
      if (!element) return;
      // Whole rows only: within one row nothing changes.
      const scrollTop = Math.floor(element.scrollTop / rowHeight) * rowHeight;
      const height = element.clientHeight;
      setSeen((before) =>
        before.scrollTop === scrollTop && before.height === height ? before : { scrollTop, height },
      );
    }
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame, rowHeight]);

  return { count, rowHeight, ...seen };
}

/** Letters typed within a second of each other make one word. */
function useTypeAhead() {
  const typed = useRef({ text: '', at: 0 });
  return (
    letter: string,
    { count, textAt }: { count: number; textAt: (index: number) => string },
    from: number,
  ): number | undefined => {
    const isGoingOn = performance.now() - typed.current.at < 1000;
    const text = (isGoingOn ? typed.current.text : '') + letter.toLocaleLowerCase();
    typed.current = { text, at: performance.now() };
    // A first letter goes on to the next such row; more letters may stay at this one.
    const start = text.length === 1 ? from + 1 : from;
    for (let step = 0; step < count; step += 1) {
      const index = (start + step) % count;
      if (textAt(index).toLocaleLowerCase().startsWith(text)) return index;
    }
    return undefined;
  };
}
