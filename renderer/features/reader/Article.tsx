import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Range } from '#shared/model/document';
import type { RevisionFile } from '#shared/model/revision-file';
import { useDesk, type Desk } from '../../commands/desk';
import { isBackground } from '../../commands/filter';
import { commandFor } from '../../commands/keys';
import { carryOut } from '../../commands/carry-out';
import { dragOut } from '../../commands/copy-quote';
import { followNote } from '../../commands/notes';
import { moveEdge } from '../../commands/edges';
import { pagesIn } from '../../commands/pages';
import { rememberPlace, returnToPlace } from '../../commands/places';
import { pickAt, type Click } from '../../commands/pick';
import { rangeOfLine, startOfLine } from '../../commands/line';
import { offerTagLine } from '../../commands/tag';
import { ReadingView } from '../../editor/reading-view';
import { drawn, useAfterPicture } from '../../state/picture-first';
import { session, useSession, type Line } from '../../state/session';
import { text } from '../../text/en';
import { readingText } from '../../text/reading';
import { classNames } from '../../ui/class-names';
import { menuPlaceOf, type MenuPlace } from '../../ui/ContextMenu';
import { drawForAssistance } from './draw-for-assistance';
import { FocusLine } from './FocusLine';
import { LinkLine } from './LinkLine';
import { DetailsLine } from './lines/DetailsLine';
import { FieldLine } from './lines/FieldLine';
import { PassageMap } from './map/PassageMap';
import { MarginCards } from './MarginCards';
import { ReaderMenu } from './ReaderMenu';
import { showHighlights } from './show-highlights';
import { StackLine } from './StackLine';
import { TagLine } from './TagLine';
import { UnseenCards } from './UnseenCards';
import { useRoom } from './use-room';
import { useGhosts } from './use-ghosts';
import styles from './Article.module.css';
import highlights from './Highlights.module.css';
import structure from './Structure.module.css';

/** The right button, as events number it. Asked for by key, the menu belongs to the caret. */
const RIGHT_BUTTON = 2;

type ArticleProps = { document: string; file: RevisionFile };

/** The text and its margin, scrolling together. ProseMirror owns what is inside the text, React all around it. */
export function Article({ document, file }: ArticleProps) {
  const desk = useDesk();
  const scroller = useRef<HTMLDivElement>(null);
  const mount = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState<Range>({ start: 0, end: 0 });
  const layout = useLayouts(mount);
  const room = useRoom(scroller);
  const isMarginShown = useSession((now) => now.isMarginShown);
  const isMapShown = useSession((now) => now.isPassageMapShown);
  const [reader, setReader] = useState<ReadingView>();
  const [menu, setMenu] = useState<MenuPlace>();
  const line = useSession((now) => now.line);
  const isAfterPicture = useAfterPicture();

  useEffect(() => {
    if (!mount.current || !scroller.current) return;
    const fields = desk.workspace.fields('document', document);
    const pageMarks = pagesIn(file);
    // What was selected when the button went down, before the caret moved, and what lay under the last click.
    let click: Click = { selected: undefined, lay: '' };
    const view = new ReadingView(mount.current, {
      file,
      source: {
        get lanes() {
          return desk.book.lanes;
        },
        touching: (start, end) => desk.book.touching(start, end),
        isBackground: (id) => isBackground(desk, id),
      },
      scroller: scroller.current,
      label: text.articleLabel(fields?.title ?? ''),
      language: fields?.language,
      direction: fields?.direction,
      pages: pageMarks.map(({ at, label }) => ({ start: at, label: readingText.page(label) })),
      onLook: setNear,
      whenShown: drawn(),
      piecesOf: (id) => desk.book.find(id)?.spans,
      isCommand: (event) => commandFor(desk, event) !== undefined,
      onMoveEdge: (edge, to) => {
        const { selected } = session.get();
        if (selected !== undefined) void carryOut(desk, moveEdge(desk, selected, edge, to));
      },
      onDragOut: (data) => dragOut(desk, data),
      onMove: (isAdding) => {
        const { line: open, selected } = session.get();
        // Most moves let go of nothing: then nothing is told, and nothing on the screen asks what has changed.
        if (open || (selected && !isAdding))
          session.set({ line: undefined, ...(!isAdding && { selected: undefined }) });
        rememberPlace(desk);
      },
      onPress: () => (click = { ...click, selected: session.get().selected }),
      onClick: (hit) => (click = { ...click, lay: pickAt(desk, hit, click) }),
      onFollow: (offset) => void carryOut(desk, followNote(desk, offset)),
      onPointerSelect: () => offerTagLine(desk),
    });
    desk.setReader(view);
    setReader(view);
    // The text comes first; who is named in it may wait a moment.
    const idle = requestIdleCallback(() => void desk.lookout.open(file.text));
    view.showOutside(fields?.outside ?? []);
    returnToPlace(desk);
    // After the place: the focus has the browser lay out the text, once.
    view.focus();
    // Opened is read, for the list of what was read last.
    rememberPlace(desk);
    view.showSelected(session.get().selected);
    const stopBook = desk.book.listen(() => view.redraw());
    const stopDocument = desk.workspace.listen((changed) => {
      if (!changed.has(`document:${document}`)) return;
      view.showOutside(desk.workspace.fields('document', document)?.outside ?? []);
    });
    const stopSession = session.listen((now, before) => {
      if (now.selected !== before.selected) {
        view.showSelected(now.selected);
        if (now.selected) session.set({ lastPassage: now.selected });
        rememberPlace(desk);
      }
      if (now.filter !== before.filter) view.redraw();
      if (now.line !== before.line || now.drawers !== before.drawers) view.showAimed(aimedAt(desk));
    });
    view.showAimed(aimedAt(desk));
    const stopSettings = showHighlights(view);
    const stopDrawing = drawForAssistance(view);
    return () => {
      cancelIdleCallback(idle);
      stopBook();
      stopDocument();
      stopSession();
      stopSettings();
      stopDrawing();
      desk.setReader(undefined);
      setReader(undefined);
      view.destroy();
    };
  }, [desk, document, file]);
  // All that follows upon the text comes in one picture: marks, their cards, the lists.
  useLayoutEffect(() => {
    if (isAfterPicture) reader?.look();
  }, [isAfterPicture, reader]);
  useGhosts(near);
  const pages = pagesIn(file);

  return (
    <div className={styles.article} data-map={isMapShown || undefined}>
      <div
        ref={scroller}
        className={styles.scroller}
        data-margin={isMarginShown || undefined}
        data-room={room}
        onScroll={() => rememberPlace(desk)}
      >
        <div className={styles.sheet} data-pages={pages.length > 0 || undefined}>
          {/* The keys of the menu are the context menu key and Shift+F10, which come as the same event. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <section
            ref={mount}
            className={classNames(styles.text, structure.text, highlights.text)}
            aria-label={text.regions.text}
            data-region
            data-single-keys
            onContextMenu={(event) => {
              event.preventDefault();
              const isByPointer = event.button === RIGHT_BUTTON;
              setMenu(isByPointer || !desk.reader ? menuPlaceOf(event) : desk.reader.caretPlace);
            }}
          />
          <div className={styles.margin}>
            {isMarginShown && room !== 'none' ? (
              <MarginCards near={near} layout={layout} room={room} />
            ) : (
              <UnseenCards near={near} />
            )}
            {menu && <ReaderMenu place={menu} onClose={() => setMenu(undefined)} />}
            {line && <OpenLine key={keyOf(line)} line={line} top={topOf(desk, line)} />}
          </div>
        </div>
      </div>
      {isMapShown && room !== 'none' && reader && isAfterPicture && <PassageMap reader={reader} />}
    </div>
  );
}

/** Counts how often an element has changed its size: its lines are elsewhere then. */
function useLayouts(element: RefObject<HTMLElement | null>): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(() => setCount((before) => before + 1));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return count;
}

/** The small form that is open in the margin. */
function OpenLine({ line, top }: { line: Line; top: number }) {
  switch (line.kind) {
    case 'tag':
      return <TagLine aim={line.aim} top={top} />;
    case 'focus':
      return <FocusLine passage={line.passage} top={top} />;
    case 'stack':
      return <StackLine ids={line.passages} range={line.range} top={top} />;
    case 'link':
      return <LinkLine of={line.of} top={top} />;
    case 'field':
      return <FieldLine field={line.field} aim={line.aim} top={top} />;
    case 'details':
      return <DetailsLine aim={line.aim} top={top} />;
  }
}

/** About other words, or with another focus, it is another line. */
function keyOf(line: Line): string {
  return JSON.stringify(line);
}

/** How far down it stands: level with the first of the words it is about. */
function topOf(desk: Desk, line: Line): number {
  const start = startOfLine(desk, line);
  return desk.reader && start !== undefined ? desk.reader.topOf(start) : 0;
}

/** The words that the line, else the drawer, is about. */
function aimedAt(desk: Desk): Range | undefined {
  const { line, drawers } = session.get();
  if (line) return rangeOfLine(desk, line);
  const aim = drawers.at(-1)?.aim;
  if (aim?.kind !== 'new') return undefined;
  return aim.evidence.kind === 'text' ? aim.evidence.range : desk.book.find(aim.evidence.id);
}
