import { useEffect, useRef, useState } from 'react';
import type { RevisionFile } from '#shared/model/revision-file';
import {
  correctableKinds,
  correctionOf,
  isCorrectable,
  joinedWithNext,
  kindOf,
  type Correction,
} from '#shared/revision/correction';
import { placeOfCorrection } from '#shared/revision/correction-place';
import {
  dropCorrection,
  keepCorrection,
  keptCorrections,
  resumed,
  type KeptCorrection,
} from '../../commands/correction-drafts';
import { effectOf, noEffect, saveCorrection, type Effect } from '../../commands/correct-text';
import { useDesk, type Desk } from '../../commands/desk';
import { withKeyWords } from '../../commands/key-words';
import { notify } from '../../state/session';
import { isShort } from '../../storage/anchor-in-worker';
import { text } from '../../text/en';
import { versionText } from '../../text/versions';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextArea } from '../../ui/TextArea';
import styles from './Versions.module.css';

type CorrectDialogProps = { first: number; count: number; onClose: () => void };

/** Some paragraphs of the article to be corrected, and what that does to the passages on them. */
export function CorrectDialog({ first, count, onClose }: CorrectDialogProps) {
  const desk = useDesk();
  // The text stays the one it was opened on; what arrives meanwhile is asked about when this is saved.
  const [file] = useState(() => desk.reader?.file);
  const [begun, setBegun] = useState(() => file && beginning(desk, file, first, count));
  if (!file || !begun) return null;
  return <CorrectForm key={begun.key} file={file} begun={begun} onBegin={setBegun} onClose={onClose} />;
}

/** A correction as it is opened: what the paragraphs say, and what was made of them before, if that was not saved. */
type Beginning = {
  readonly key: string;
  readonly was: string;
  readonly start: Correction;
  readonly isKept: boolean;
  /** The paragraphs say something else than when their correction was begun. */
  readonly isOther: boolean;
  /** Corrections of other paragraphs that are not saved. */
  readonly others: readonly KeptCorrection[];
};

function beginning(desk: Desk, file: RevisionFile, first: number, count: number): Beginning {
  const fresh = correctionOf(file, first, count);
  const all = keptCorrections(desk);
  for (const kept of all) {
    const found = resumed(file, kept);
    if (found && isWithin(fresh, found.correction)) return resumedFrom(kept, found, all);
  }
  return { key: 'fresh', was: fresh.text, start: fresh, isKept: false, isOther: false, others: all };
}

function resumedFrom(
  kept: KeptCorrection,
  { correction, isOther }: { correction: Correction; isOther: boolean },
  all: readonly KeptCorrection[],
): Beginning {
  const others = all.filter((other) => other !== kept);
  return { key: `kept ${kept.was}`, was: kept.was, start: correction, isKept: true, isOther, others };
}

function isWithin(inner: Correction, outer: Correction): boolean {
  return inner.first >= outer.first && inner.first + inner.count <= outer.first + outer.count;
}

type CorrectFormProps = {
  file: RevisionFile;
  begun: Beginning;
  onBegin: (begun: Beginning) => void;
  onClose: () => void;
};

function CorrectForm({ file: opened, begun, onBegin, onClose }: CorrectFormProps) {
  const desk = useDesk();
  const { isKept, others } = begun;
  /** By which words the draft is known: those under it, also when the next paragraph is drawn in. */
  const keptAs = useRef(begun.was);
  const [file, setFile] = useState(opened);
  const [correction, setCorrection] = useState(begun.start);
  const [isOther, setOther] = useState(begun.isOther);
  const [isSaving, setSaving] = useState(false);
  const effect = useEffectOf(file, correction);
  const isEmptied = correction.text.trim() === '' && correction.count === file.blocks.length;
  const joined = joinedWithNext(file, correction);
  const [other] = others;

  const write = (changed: Correction): void => {
    setCorrection(changed);
    const was = wordsNow(file, changed);
    if (was !== keptAs.current) dropCorrection(desk, keptAs.current);
    keptAs.current = was;
    keepCorrection(desk, was, changed);
  };
  const throwAway = (): void => {
    dropCorrection(desk, keptAs.current);
    const { first, count } = correction;
    const start = correctionOf(file, first, count);
    onBegin({ key: `anew ${keptAs.current}`, was: start.text, start, isKept: false, isOther: false, others });
  };
  const goOnWith = (kept: KeptCorrection): void => {
    const found = resumed(file, kept);
    if (found) onBegin(resumedFrom(kept, found, keptCorrections(desk)));
  };
  const leave = (): void => {
    const isBegun = correction.text !== wordsNow(file, correction) || correction.kind !== undefined;
    if (isBegun) notify(withKeyWords(versionText.correctionKept));
    onClose();
  };
  const save = async (): Promise<void> => {
    if (isSaving || isEmptied) return;
    const present = desk.reader?.file;
    if (!present) return;
    const aim = { first: correction.first, count: correction.count, was: wordsNow(file, correction) };
    const place = present === file ? { ...aim, isOther: false } : placeOfCorrection(present, aim);
    const { first, count } = place ?? correction;
    const aimed = { ...correction, first: Math.min(first, present.blocks.length), count: place ? count : 0 };
    if (!place || place.isOther) {
      // It is saved on what the text says now only once that has been read.
      setFile(present);
      setCorrection(aimed);
      return setOther(true);
    }
    setSaving(true);
    const isSaved = await saveCorrection(desk, aimed);
    if (!isSaved) return setSaving(false);
    dropCorrection(desk, keptAs.current);
    onClose();
  };
  return (
    <Dialog
      heading={versionText.correctHeading}
      onClose={leave}
      onSubmit={() => void save()}
      size="large"
      actions={
        <>
          <Button onPress={leave}>{text.cancel}</Button>
          <Button type="submit" look="primary" keys="Mod+Enter">
            {versionText.saveCorrection}
          </Button>
        </>
      }
    >
      {isKept && (
        <Banner action={{ label: text.throwAway, onPress: throwAway }}>{versionText.correctionIsKept}</Banner>
      )}
      {isOther && (
        <Banner tone="warning">{versionText.correctedMeanwhile(wordsNow(file, correction))}</Banner>
      )}
      {!isKept && other && (
        <Banner
          action={{ label: versionText.goOn, onPress: () => goOnWith(other) }}
          onDismiss={() => {
            dropCorrection(desk, other.was);
            onBegin({ ...begun, start: correction, others: others.slice(1) });
          }}
          dismissLabel={text.throwAway}
        >
          {versionText.otherCorrection(other.text)}
        </Banner>
      )}
      <TextArea
        label={versionText.correctField}
        value={correction.text}
        onChange={(written) => write({ ...correction, text: written })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          else event.continuePropagation();
        }}
        description={isCorrectable(file, correction) ? versionText.correctHint : versionText.correctWordsOnly}
        error={isEmptied && versionText.emptied}
        minLines={4}
        maxLines={16}
        className={styles.text ?? ''}
        takesFocus
      />
      {isCorrectable(file, correction) && (
        <div className={styles.choices}>
          <SegmentedControl
            label={versionText.kind}
            options={correctableKinds.map((value) => ({ value, label: versionText.kinds[value] }))}
            value={correction.kind ?? kindOf(file, correction) ?? null}
            onChange={(kind) => write({ ...correction, kind })}
          />
          <Button isDisabled={!joined} onPress={() => joined && write(joined)}>
            {versionText.joinNext}
          </Button>
        </div>
      )}
      <EffectOnPassages effect={effect} />
    </Dialog>
  );
}

/** In a long text one pauses before it is worked out what becomes of its passages. */
const PAUSE_MS = 250;

/** What a correction does to the passages, as of the last moment that one paused in typing. */
function useEffectOf(file: RevisionFile, correction: Correction): Effect {
  const desk = useDesk();
  const [effect, setEffect] = useState<Effect>(() => noEffect(desk));
  useEffect(() => {
    let isCurrent = true;
    const tell = async (): Promise<void> => {
      const told = await effectOf(desk, file, correction);
      if (isCurrent) setEffect(told);
    };
    const timer = setTimeout(() => void tell(), isShort(file.text) ? 0 : PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [desk, file, correction]);
  return effect;
}

/** What the paragraphs of a correction say in a text. */
function wordsNow(file: RevisionFile, { first, count }: Correction): string {
  return count === 0 ? '' : correctionOf(file, first, count).text;
}

/** How many passages stay, and of the others what they say now and then. */
function EffectOnPassages({ effect: { counts, changed, lost } }: { effect: Effect }) {
  return (
    <div className={styles.effect}>
      <p role="status">{versionText.effect(counts)}</p>
      {changed.length + lost.length > 0 && (
        // What scrolls must be reached by key.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ul className={styles.passages} aria-label={versionText.passagesAffected} tabIndex={0}>
          {changed.map(({ id, before, after }) => (
            <li key={id}>
              {versionText.changedPassage}: <del dir="auto">{before}</del> <ins dir="auto">{after}</ins>
            </li>
          ))}
          {lost.map(({ id, before }) => (
            <li key={id}>
              {versionText.lostPassage}: <q dir="auto">{before}</q>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
