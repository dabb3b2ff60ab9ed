import { GripVertical, TriangleAlert } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import type { BriefPart } from '#shared/brief/brief';
import type { Finding } from '#shared/brief/finding';
import { lackingIn } from '#shared/brief/lacking';
import { keyOfPart } from '#shared/brief/parts';
import type { Domain } from '#shared/model/implication';
import { domainNames } from '#shared/report/terms';
import { briefText } from '../../text/brief';
import { Icon } from '../../ui/Icon';
import styles from './PartRow.module.css';

/** What is dragged: nothing that another program, or another part of the window, would take. */
const KIND = 'application/x-scholion-part';

type PartRowProps = {
  part: BriefPart;
  domain: Domain | undefined;
  finding: Finding | undefined;
  /** The implication is still there. */
  isKnown: boolean;
  /** Its number in the brief, from 1. */
  place: number;
  /** Another part was let go over this one. */
  onDrop: (dragged: string) => void;
};

/** A part of the brief, to be dragged to another place: what it says, and below what it lacks. */
export function PartRow({ part, domain, finding, isKnown, place, onDrop }: PartRowProps) {
  const [isOver, setIsOver] = useState(false);
  const lacks = finding ? lackingIn(finding) : [];
  const accept = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(KIND)) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'move';
    setIsOver(true);
  };
  return (
    // The list's row has the role and the keys; here is what the hand takes hold of.
    <div
      className={styles.row}
      data-kind={part.kind}
      data-over={isOver || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(KIND, keyOfPart(part));
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={accept}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false);
        const dragged = event.dataTransfer.getData(KIND);
        if (dragged === '') return;
        event.preventDefault();
        event.stopPropagation();
        onDrop(dragged);
      }}
    >
      <span className={styles.grip}>
        <Icon of={GripVertical} />
      </span>
      <span className={styles.place}>{place}</span>
      <span className={styles.words}>
        <bdi className={styles.statement}>{sayingOf(part, finding, isKnown)}</bdi>
        <span className={styles.facts}>
          <span>
            {part.kind === 'words' ? briefText.ownText : domain ? domainNames[domain] : briefText.noDomain}
          </span>
          {lacks.length > 0 && (
            <span className={styles.lacks}>
              <TriangleAlert size={12} strokeWidth={1.5} aria-hidden />
              {lacks.map((lack) => briefText.lacks[lack]).join(', ')}
            </span>
          )}
        </span>
      </span>
    </div>
  );
}

function sayingOf(part: BriefPart, finding: Finding | undefined, isKnown: boolean): string {
  if (part.kind === 'words') return part.text.trim() || briefText.emptyText;
  if (!isKnown) return briefText.goneFinding;
  return finding?.judged.statement ?? '';
}
