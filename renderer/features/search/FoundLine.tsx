import {
  FileText,
  Heading,
  Highlighter,
  Lightbulb,
  type LucideIcon,
  StickyNote,
  UserRound,
} from 'lucide-react';
import { firstDirection } from '#shared/text/direction';
import type { Stretch } from '#shared/search/found';
import type { Place } from '#shared/search/query';
import { toggleFound } from '../../commands/search/results';
import type { FoundRow } from '../../state/search';
import { searchText } from '../../text/search';
import { Icon } from '../../ui/Icon';
import { TickBox } from '../../ui/TickBox';
import styles from './ResultLine.module.css';

const icons: Record<Place, LucideIcon> = {
  text: FileText,
  title: Heading,
  passage: Highlighter,
  note: StickyNote,
  implication: Lightbulb,
  actor: UserRound,
};

type FoundLineProps = { row: FoundRow; isTicked: boolean; leftOut: string | undefined };

/** One result in its line. What stands before the first hit gives way at its beginning, so that the hit is always in sight. */
export function FoundLine({ row, isTicked, leftOut }: FoundLineProps) {
  const { key, place, line, hits } = row;
  // The space before the hit stays with it: at the end of a line that is laid out the other way it would be lost.
  const first = line.slice(0, hits[0]?.start ?? 0).trimEnd().length;
  return (
    <div className={styles.found} data-left-out={leftOut !== undefined || undefined}>
      <TickBox isTicked={isTicked} onToggle={() => toggleFound(key)} />
      <span className={styles.kind} title={searchText.places[place]}>
        <Icon of={icons[place]} />
      </span>
      <span className={styles.words} dir={firstDirection(line) ?? 'ltr'} data-place={place}>
        {first > 0 && (
          <span className={styles.before}>
            <bdi>{line.slice(0, first)}</bdi>
          </span>
        )}
        <span className={styles.after}>{piecesOf(line, first, hits).map(pieceOf)}</span>
      </span>
      <span className={styles.place}>{leftOut ?? searchText.places[place]}</span>
    </div>
  );
}

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
