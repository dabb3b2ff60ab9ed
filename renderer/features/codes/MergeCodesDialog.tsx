import { useEffect, useState } from 'react';
import { carryOut } from '../../commands/carry-out';
import { namesOf } from '../../commands/codes/code-commands';
import { goToCode, untickCodes } from '../../commands/codes/codes-at-hand';
import { impactOf, type Impact } from '../../commands/codes/impact';
import { guidanceTaken, namesTaken, planMerge } from '../../commands/codes/merge-codes';
import { useDesk } from '../../commands/desk';
import type { CodeEntry } from '../../state/codebook';
import { useLatest } from '../../state/picture-first';
import { notify } from '../../state/session';
import { mergeText } from '../../text/code-changes';
import { codebookText, passagesIn } from '../../text/codebook';
import { actorTypeNames } from '../../text/tagging';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Monogram } from '../../ui/Monogram';
import styles from './CodeChange.module.css';
import { MergeWithPicker } from './MergeWithPicker';

type MergeCodesDialogProps = { codes: readonly string[]; onClose: () => void };

/** Which of several entries is kept, and what merging the others into it changes: shown before it is done. */
export function MergeCodesDialog({ codes, onClose }: MergeCodesDialogProps) {
  const desk = useDesk();
  const codebook = useLatest(desk.codebook.listen, desk.codebook.get);
  const [keys, setKeys] = useState(codes);
  const entries = keys.flatMap((key) => codebook.find(key) ?? []);
  const [first] = entries;
  if (!first) return null;
  if (entries.length === 1) {
    return <MergeWithPicker entry={first} onTake={(key) => setKeys([first.key, key])} onClose={onClose} />;
  }
  return <MergePreview first={first} entries={entries} onClose={onClose} />;
}

type MergePreviewProps = { first: CodeEntry; entries: readonly CodeEntry[]; onClose: () => void };

function MergePreview({ first, entries, onClose }: MergePreviewProps) {
  const desk = useDesk();
  const [uses] = useState(() => new Map<string, Promise<Impact | undefined>>());
  const [keptKey, setKept] = useState<string>();
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const most = entries.toSorted((a, b) => (counts.get(b.key) ?? 0) - (counts.get(a.key) ?? 0))[0];
  const kept = entries.find(({ key }) => key === keptKey) ?? most ?? first;
  const others = entries.filter((entry) => entry !== kept);
  const [impact, setImpact] = useState<{ of: string; found: Impact | undefined }>();
  const aim = others.map(({ key }) => key).join(' ');

  useEffect(() => {
    let isGone = false;
    void (async () => {
      const tally = await desk.search.tally();
      if (isGone || !tally) return;
      const of = (entry: CodeEntry): number =>
        (entry.kind === 'actor' ? tally.actors : tally.themes).get(entry.id)?.passages ?? 0;
      setCounts(new Map(entries.map((entry) => [entry.key, of(entry)])));
    })();
    return () => {
      isGone = true;
    };
    // Once: while the dialog is open nothing else is tagged.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [desk]);
  useEffect(() => {
    let isGone = false;
    const asked = uses.get(aim) ?? impactOf(desk, others, kept);
    uses.set(aim, asked);
    void asked.then((found) => !isGone && setImpact({ of: aim, found }));
    return () => {
      isGone = true;
    };
    // It is about these others, whichever objects say so.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [desk, aim]);

  const merge = async (): Promise<void> => {
    if (!(await carryOut(desk, planMerge(desk, kept, others)))) return;
    onClose();
    untickCodes();
    goToCode(desk, kept.key);
    notify(mergeText.merged(kept.name, namesOf(others)), { canUndo: true });
  };
  const kind = kept.kind === 'actor' ? 'actor' : 'theme';
  return (
    <Dialog
      heading={mergeText.heading[kind]}
      onClose={onClose}
      onSubmit={() => void merge()}
      actions={
        <>
          <Button onPress={onClose}>{codebookText.cancel}</Button>
          <Button type="submit" look="primary">
            {mergeText.now}
          </Button>
        </>
      }
    >
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{mergeText.kept}</legend>
        <p className={styles.hint}>{mergeText.keptHint}</p>
        {entries.map((entry) => (
          <label key={entry.key} className={styles.choice}>
            <input
              type="radio"
              name="kept"
              // It is what this window asks.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={entry === kept}
              checked={entry === kept}
              onChange={() => setKept(entry.key)}
            />
            {entry.monogram !== undefined && <Monogram letters={entry.monogram} slot={entry.slot} />}
            <bdi className={styles.name}>{entry.name}</bdi>
            <span className={styles.detail}>
              {[
                entry.type && actorTypeNames[entry.type],
                counts.size > 0 && passagesIn(counts.get(entry.key) ?? 0),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </label>
        ))}
      </fieldset>
      <section aria-label={mergeText.whatHappens} aria-live="polite">
        <h3 className={styles.legend}>{mergeText.whatHappens}</h3>
        <ul className={styles.effects}>
          {sentencesOf(kept, others, impact?.of === aim ? impact : undefined).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </Dialog>
  );
}

function sentencesOf(
  kept: CodeEntry,
  others: readonly CodeEntry[],
  counted: { readonly found: Impact | undefined } | undefined,
): string[] {
  const { name } = kept;
  const names = kept.kind === 'actor' ? namesTaken(kept, others).map(({ text }) => text) : [];
  const said = Object.keys(guidanceTaken(kept, others)).length > 0;
  return [
    ...(counted ? impactSentences(counted.found, name) : [mergeText.counting]),
    ...(names.length > 0 ? [mergeText.names(names, name)] : []),
    ...(said ? [mergeText.guidance(namesOf(others))] : []),
    mergeText.undo,
  ];
}

function impactSentences(impact: Impact | undefined, kept: string): string[] {
  if (!impact) return [mergeText.countLate];
  const { passages, articles, copies, implications, below, shared } = impact;
  return [
    mergeText.passages(passages, articles, kept),
    ...(copies.some(({ name }) => name !== undefined) ? [mergeText.copies(copies)] : []),
    ...(shared > 0 ? [mergeText.shared(shared)] : []),
    ...(implications > 0 ? [mergeText.implications(implications, kept)] : []),
    ...(below > 0 ? [mergeText.below(below, kept)] : []),
  ];
}
