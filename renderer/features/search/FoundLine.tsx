import {
  FileText,
  Heading,
  Highlighter,
  Lightbulb,
  type LucideIcon,
  StickyNote,
  UserRound,
} from 'lucide-react';
import { memo } from 'react';
import { firstDirection } from '#shared/text/direction';
import type { Stretch } from '#shared/search/found';
import type { Place } from '#shared/search/query';
import { toggleFound } from '../../commands/search/results';
import type { FoundRow } from '../../state/search';
import { searchText } from '../../text/search';
import { Icon } from '../../ui/Icon';
import { TickBox } from '../../ui/TickBox';
import { lineStart, widthOf } from './line-start';
import styles from './ResultLine.module.css';

const icons: Record<Place, LucideIcon> = {
  text: FileText,
  title: Heading,
  passage: Highlighter,
  note: StickyNote,
  implication: Lightbulb,
  actor: UserRound,
};

type FoundLineProps = {
  row: FoundRow;
  /** Whose it is, where it is somebody else's. */
  by: string | undefined;
  /** How wide the list is, in pixels. */
  width: number;
  isTicked: boolean;
  leftOut: string | undefined;
};

/** Beside the words, tick, sign and, where the list is wider, the name of the place take so much, in pixels. */
const [LITTLE_PX, BESIDE_PX, WIDE_PX] = [88, 150, 480];
/** Letters of words are so high. */
const TYPE_PX = 15;
/** What stands before the first hit has this share of the line at least, and all that what follows leaves of it. */
const SHARE_BEFORE = 0.4;

/** One result in its line. Of what stands before the first hit only the last words are there, so that the hit is always in sight. */
export const FoundLine = memo(function FoundLine({ row, by, width, isTicked, leftOut }: FoundLineProps) {
  const { key, place, line, hits } = row;
  const first = hits[0]?.start ?? 0;
  const room = Math.max(0, width - (width < WIDE_PX ? LITTLE_PX : BESIDE_PX)) / TYPE_PX;
  const before = lineStart(
    line.slice(0, first),
    Math.max(SHARE_BEFORE * room, room - widthOf(line.slice(first))),
  );
  return (
    <div className={styles.found} data-left-out={leftOut !== undefined || undefined}>
      <TickBox isTicked={isTicked} onToggle={() => toggleFound(key)} />
      <span className={styles.kind} title={searchText.places[place]}>
        <Icon of={icons[place]} />
      </span>
      <span className={styles.words} dir={firstDirection(line) ?? 'ltr'} data-place={place}>
        {before}
        {piecesOf(line, first, hits).map(pieceOf)}
      </span>
      <span className={styles.place}>{leftOut ?? searchText.places[place]}</span>
      {by !== undefined && (
        <bdi className={styles.by} title={searchText.ofWhom(by)}>
          {searchText.ofWhom(by)}
        </bdi>
      )}
    </div>
  );
});

type Piece = { readonly words: string; readonly isHit: boolean; readonly start: number };

function piecesOf(line: string, from: number, hits: readonly Stretch[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < at) continue;
    pieces.push({ words: line.slice(at, start), isHit: false, start: at });
    pieces.push({ words: line.slice(start, end), isHit: true, start });
    at = end;
  }
  pieces.push({ words: line.slice(at), isHit: false, start: at });
  return pieces.filter(({ words }) => words !== '');
}

function pieceOf({ words, isHit, start }: Piece) {
  return isHit ? (
    <mark key={start} className={styles.hit}>
      {words}
    </mark>
  ) : (
    words
  );
}
