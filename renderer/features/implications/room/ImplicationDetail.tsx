import { FolderOpen, Pencil, Scale, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { gatherFindings } from '#shared/brief/gather-findings';
import type { Evidence, Finding } from '#shared/brief/finding';
import { stances } from '#shared/model/implication';
import { printedJudgement } from '#shared/report/sentences';
import { domainNames, effectNames, effectSigns, horizonNames } from '#shared/report/terms';
import { useDesk } from '../../../commands/desk';
import { editImplication } from '../../../commands/edit-implication';
import { openEvidenceTable } from '../../../commands/open-analysis';
import { openDocument } from '../../../commands/open-document';
import { openPassage } from '../../../commands/open-passage';
import { findingMaterial } from '../../../storage/finding-material';
import { useLive } from '../../../storage/use-live';
import { dayInWords } from '../../../text/dates';
import { implicationsRoomText as roomText } from '../../../text/implications-room';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { WindowedList, type WindowedListHandle } from '../../../ui/WindowedList';
import { onEscape } from '../../../ui/on-escape';
import { EvidenceLine } from './EvidenceLine';
import type { ImplicationListRow } from './row';
import styles from './ImplicationDetail.module.css';

/** A stance and a source, two lines of what it says and one of who says it. */
const ROW_HEIGHT = 104;

type ImplicationDetailProps = {
  row: ImplicationListRow;
  /** Goes back to the list, or closes what is shown beside it. */
  onLeave: () => void;
  onClose: () => void;
  /** Raised each time somebody comes from the list: the focus goes to what it rests on once that is read. */
  visits: number;
};

/** One implication as reports print it, with all that it rests on. Enter opens a passage in its article. */
export function ImplicationDetail({ row, onLeave, onClose, visits }: ImplicationDetailProps) {
  const desk = useDesk();
  const { id } = row;
  const finding = useLive(
    async () => gatherFindings(await findingMaterial(desk.database, [id]), [id])[0],
    [desk, id],
  );
  const shown = finding?.id === id ? finding : undefined;
  const list = useRef<WindowedListHandle>(null);
  const frame = useRef<HTMLElement>(null);
  const visited = useRef(0);
  const isRead = shown !== undefined;
  useEffect(() => {
    if (!isRead || visits === visited.current) return;
    visited.current = visits;
    // Without evidence there is no row to go to.
    if (list.current) list.current.focus();
    else frame.current?.focus();
  }, [isRead, visits]);
  return (
    // It only listens to Esc from what is inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={frame}
      className={styles.detail}
      aria-label={roomText.detail}
      tabIndex={-1}
      data-region
      onKeyDown={onEscape(onLeave)}
    >
      <header className={styles.header}>
        <Button look="quiet" icon={Pencil} onPress={() => void editImplication(desk, row)}>
          {roomText.edit}
        </Button>
        <Button look="quiet" icon={FolderOpen} onPress={() => void openDocument(desk, row.document)}>
          {roomText.openArticle}
        </Button>
        <Button look="quiet" icon={Scale} onPress={() => openEvidenceTable(desk, id)}>
          {roomText.evidenceTable}
        </Button>
        <IconButton icon={X} label={roomText.close} onPress={onClose} />
      </header>
      {shown && (
        <>
          <Printed finding={shown} row={row} />
          {shown.evidence.length > 0 ? (
            <WindowedList
              ref={list}
              label={roomText.evidence}
              items={byStance(shown.evidence)}
              keyOf={({ passage }) => passage}
              rowHeight={ROW_HEIGHT}
              selectedKey={null}
              onSelect={() => undefined}
              onActivate={({ passage, article }) => void openPassage(desk, article.id, passage)}
              textOf={({ quote }) => quote}
              renderRow={(evidence) => <EvidenceLine evidence={evidence} />}
              className={styles.evidence ?? ''}
            />
          ) : (
            <p className={styles.none}>{roomText.noEvidence}</p>
          )}
        </>
      )}
    </section>
  );
}

function Printed({ finding, row }: { finding: Finding; row: ImplicationListRow }) {
  const { judged, domain, horizon, assumption, indicator, affected, evidence, dissent } = finding;
  const printed = printedJudgement(judged);
  const facts = [
    domain && domainNames[domain],
    horizon && horizonNames[horizon],
    row.by !== undefined && roomText.by(row.by),
    roomText.made(dayInWords(row.madeAt)),
  ].filter(Boolean);
  return (
    <div className={styles.printed} data-selectable>
      <p className={styles.judgement} dir="auto">
        {printed.judgement}
      </p>
      {printed.confidence && <p>{[printed.confidence, printed.reason].filter(Boolean).join(' ')}</p>}
      {affected.length > 0 && (
        <ul className={styles.affected}>
          {affected.map(({ name, effect }) => (
            <li key={name} dir="auto">
              {effect && <span aria-hidden>{effectSigns[effect]} </span>}
              {name}
              {effect && <span className={styles.quiet}> {effectNames[effect]}</span>}
            </li>
          ))}
        </ul>
      )}
      {assumption && <Labelled label={roomText.assumption} words={assumption} />}
      {indicator && <Labelled label={roomText.indicator} words={indicator} />}
      {dissent.length > 0 && <p className={styles.quiet}>{`${roomText.dissent} ${dissent.length}`}</p>}
      <p className={styles.quiet} title={row.title}>
        {facts.join(' · ')}
        <br />
        {row.title}
      </p>
      <p className={styles.counts}>
        {stances
          .map((stance) => ({ stance, count: evidence.filter((each) => each.stance === stance).length }))
          .filter(({ count }) => count > 0)
          .map(({ stance, count }) => (
            <span key={stance}>{roomText.stances[stance](count)}</span>
          ))}
      </p>
    </div>
  );
}

function Labelled({ label, words }: { label: string; words: string }) {
  return (
    <p dir="auto">
      <span className={styles.quiet}>{label}</span> {words}
    </p>
  );
}

/** What supports it first; in each the order of reading. */
function byStance(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.toSorted((one, other) => stances.indexOf(one.stance) - stances.indexOf(other.stance));
}
