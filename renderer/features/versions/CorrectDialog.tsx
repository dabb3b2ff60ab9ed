import { useDeferredValue, useMemo, useState } from 'react';
import type { RevisionFile } from '#shared/model/revision-file';
import {
  corrected,
  correctableKinds,
  correctionOf,
  isCorrectable,
  joinedWithNext,
  kindOf,
  type Correction,
} from '#shared/revision/correction';
import { effectOf, saveCorrection, type Effect } from '../../commands/correct-text';
import { useDesk } from '../../commands/desk';
import { text } from '../../text/en';
import { versionText } from '../../text/versions';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextArea } from '../../ui/TextArea';
import styles from './Versions.module.css';

type CorrectDialogProps = { first: number; count: number; onClose: () => void };

/** Some paragraphs of the article to be corrected, and what that does to the passages on them. */
export function CorrectDialog({ first, count, onClose }: CorrectDialogProps) {
  const { reader } = useDesk();
  // The text stays the one it was opened on, whatever arrives meanwhile.
  const [file] = useState(() => reader?.file);
  return file ? <CorrectForm file={file} start={correctionOf(file, first, count)} onClose={onClose} /> : null;
}

type CorrectFormProps = { file: RevisionFile; start: Correction; onClose: () => void };

function CorrectForm({ file, start, onClose }: CorrectFormProps) {
  const desk = useDesk();
  const [correction, setCorrection] = useState(start);
  const [isSaving, setSaving] = useState(false);
  // What is typed is on the screen before its effect is worked out.
  const settled = useDeferredValue(correction);
  const effect = useMemo(() => {
    const revised = corrected(file, settled);
    return effectOf(desk, file, revised?.file ?? file);
  }, [desk, file, settled]);
  const isEmptied = correction.text.trim() === '' && correction.count === file.blocks.length;
  const joined = joinedWithNext(file, correction);
  const save = (): void => {
    if (isSaving || isEmptied) return;
    setSaving(true);
    void saveCorrection(desk, correction).then((isSaved) => (isSaved ? onClose() : setSaving(false)));
  };
  return (
    <Dialog
      heading={versionText.correctHeading}
      onClose={onClose}
      onSubmit={save}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button type="submit" look="primary" keys="Mod+Enter">
            {versionText.saveCorrection}
          </Button>
        </>
      }
    >
      <TextArea
        label={versionText.correctField}
        value={correction.text}
        onChange={(written) => setCorrection({ ...correction, text: written })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
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
            onChange={(kind) => setCorrection({ ...correction, kind })}
          />
          <Button isDisabled={!joined} onPress={() => joined && setCorrection(joined)}>
            {versionText.joinNext}
          </Button>
        </div>
      )}
      <EffectOnPassages effect={effect} />
    </Dialog>
  );
}

/** How many passages stay, and of the others what they say now and then. */
function EffectOnPassages({ effect: { counts, changed, lost } }: { effect: Effect }) {
  return (
    <div className={styles.effect}>
      <p role="status">{versionText.effect(counts)}</p>
      {changed.length + lost.length > 0 && (
        <ul className={styles.passages}>
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
