import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { NAME_LENGTH } from '#shared/model/actor';
import { roles } from '#shared/model/passage';
import { goToCode } from '../../commands/codes/codes-at-hand';
import { copiesOf, passagesWith } from '../../commands/codes/impact';
import { namesake } from '../../commands/codes/edit-code';
import { applySplit } from '../../commands/codes/split-code';
import { useDesk, type Desk } from '../../commands/desk';
import { otherPerson } from '../../commands/whose-copy';
import type { CodeEntry } from '../../state/codebook';
import { notify } from '../../state/session';
import { fitsRule, type SplitPassage, type SplitRule } from '../../state/split-rule';
import { wordsOfPassages } from '../../storage/passage-words';
import { mergeText, splitText } from '../../text/code-changes';
import { codebookText } from '../../text/codebook';
import { roleNames } from '../../text/en';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { TickBox } from '../../ui/TickBox';
import { useInvalidFocus } from '../../ui/use-invalid-focus';
import { WindowedList } from '../../ui/WindowedList';
import styles from './SplitCodeDialog.module.css';

type SplitCodeDialogProps = { code: string; onClose: () => void };

/** In pixels. */
const ROW = 48;
const ANY = 'any';

/** Which passages of an entry become one of their own: ticked one by one, or those that a rule shows. */
export function SplitCodeDialog({ code, onClose }: SplitCodeDialogProps) {
  const desk = useDesk();
  const [entry] = useState(() => desk.codebook.get().find(code));
  return entry ? <SplitForm entry={entry} onClose={onClose} /> : null;
}

function SplitForm({ entry, onClose }: { entry: CodeEntry; onClose: () => void }) {
  const desk = useDesk();
  const passages = useSplitPassages(desk, entry);
  const [name, setName] = useState('');
  const [rule, setRule] = useState<SplitRule>({});
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [along, setAlong] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const stop = useRef<AbortController | undefined>(undefined);
  const fields = useInvalidFocus(tries);

  const all = useMemo(() => passages ?? [], [passages]);
  const shown = useMemo(() => all.filter((one) => fitsRule(one, rule, entry.id)), [all, rule, entry]);
  const chosen = useMemo(() => all.filter((one) => ticked.has(keyOf(one))), [all, ticked]);
  const wanted = name.trim();
  const there = wanted === '' ? undefined : namesake(desk, entry.kind, wanted);
  const error = wanted === '' ? codebookText.nameMissing : there ? codebookText.nameTaken(wanted) : undefined;

  const toggle = (key: string): void => {
    const now = new Set(ticked);
    if (!now.delete(key)) now.add(key);
    setTicked(now);
  };
  const split = async (): Promise<void> => {
    if (progress) return;
    setTries(tries + 1);
    if (error !== undefined) return;
    if (chosen.length === 0) return notify(splitText.nothingTicked);
    const controller = new AbortController();
    stop.current = controller;
    setProgress({ done: 0, of: 1 });
    const aliases = entry.aliases.filter(({ id }) => along.has(id));
    const key = await applySplit(
      desk,
      { from: entry, name: wanted, passages: chosen, aliases },
      { onProgress: (done, of) => setProgress({ done, of }), signal: controller.signal },
    );
    setProgress(undefined);
    if (key === undefined) return;
    onClose();
    goToCode(desk, key);
    notify(splitText.done(chosen.length, wanted), { canUndo: true });
  };
  const onRowKey = (event: KeyboardEvent, passage: SplitPassage): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    toggle(keyOf(passage));
  };
  return (
    <Dialog
      heading={splitText.heading(entry.name)}
      size="large"
      onClose={() => (progress ? stop.current?.abort() : onClose())}
      actions={
        progress ? (
          <Button takesFocus onPress={() => stop.current?.abort()}>
            {splitText.stop}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{codebookText.cancel}</Button>
            <Button look="primary" onPress={() => void split()}>
              {splitText.now}
            </Button>
          </>
        )
      }
    >
      <div ref={fields} className={styles.form}>
        <TextField
          label={splitText.name}
          value={name}
          onChange={setName}
          maxLength={NAME_LENGTH}
          error={tries > 0 && error}
          takesFocus
        />
        <RuleFields entry={entry} passages={all} rule={rule} onChange={setRule} />
        <div className={styles.ticks}>
          <Button
            isDisabled={shown.length === 0}
            onPress={() => setTicked(new Set([...ticked, ...shown.map(keyOf)]))}
          >
            {splitText.tickShown(shown.length)}
          </Button>
          <Button look="quiet" isDisabled={ticked.size === 0} onPress={() => setTicked(new Set())}>
            {splitText.untickAll}
          </Button>
        </div>
        <div className={styles.frame}>
          <WindowedList
            label={splitText.list}
            items={shown}
            keyOf={keyOf}
            rowHeight={ROW}
            selectedKey={at}
            onSelect={(passage) => setAt(keyOf(passage))}
            onActivate={(passage) => toggle(keyOf(passage))}
            onKeyDown={onRowKey}
            isChecked={(passage) => ticked.has(keyOf(passage))}
            renderRow={(passage) => (
              <div className={styles.row}>
                <TickBox isTicked={ticked.has(keyOf(passage))} onToggle={() => toggle(keyOf(passage))} />
                <q className={styles.quote} dir="auto">
                  {passage.quote}
                </q>
                <span className={styles.title}>
                  {[passage.title, rolesIn(passage, entry.id)].filter(Boolean).join(' · ')}
                </span>
              </div>
            )}
            empty={
              <p className={styles.empty}>{passages === undefined ? splitText.reading : splitText.none}</p>
            }
          />
        </div>
        {entry.aliases.length > 0 && (
          <div className={styles.aliases}>
            {entry.aliases.map(({ id, text }) => (
              <Checkbox
                key={id}
                isSelected={along.has(id)}
                onChange={(goes) =>
                  setAlong(new Set(goes ? [...along, id] : [...along].filter((each) => each !== id)))
                }
              >
                {splitText.goesAlong(text)}
              </Checkbox>
            ))}
          </div>
        )}
        <p aria-live="polite">
          {chosen.length === 0 ? splitText.nothingTicked : effectOf(desk, entry, chosen, all.length)}
        </p>
        {progress && (
          <Progress
            label={splitText.progress}
            value={progress.done}
            max={progress.of}
            detail={splitText.progressOf(progress.done, progress.of)}
          />
        )}
      </div>
    </Dialog>
  );
}

type RuleFieldsProps = {
  entry: CodeEntry;
  passages: readonly SplitPassage[];
  rule: SplitRule;
  onChange: (rule: SplitRule) => void;
};

/** Role, name and person: what of the passages is shown. */
function RuleFields({ entry, passages, rule, onChange }: RuleFieldsProps) {
  const desk = useDesk();
  const names = [entry.name, ...entry.aliases.map(({ text }) => text)];
  const people = [...new Set(passages.flatMap(({ by }) => (by === undefined ? [] : [by])))];
  const chosen = (value: string): string | undefined => (value === ANY ? undefined : value);
  return (
    <div className={styles.rule} role="group" aria-label={splitText.rule}>
      {entry.kind === 'actor' && (
        <Select
          label={splitText.role}
          options={[
            { value: ANY, label: splitText.anyRole },
            ...roles.map((role) => ({ value: role, label: roleNames[role] })),
            { value: 'none', label: splitText.noRole },
          ]}
          value={rule.role ?? ANY}
          // The options are roles, none of them, and any.
          onChange={(value) => onChange({ ...rule, role: chosen(value) as SplitRule['role'] })}
          placeholder={splitText.anyRole}
        />
      )}
      <Select
        label={splitText.words}
        options={[
          { value: ANY, label: splitText.anyWords },
          ...names.map((text) => ({ value: `=${text}`, label: text })),
        ]}
        value={rule.words === undefined ? ANY : `=${rule.words}`}
        onChange={(value) => onChange({ ...rule, words: chosen(value)?.slice(1) })}
        placeholder={splitText.anyWords}
      />
      <Select
        label={splitText.person}
        options={[
          { value: ANY, label: splitText.anyPerson },
          ...people.map((id) => ({ value: id, label: otherPerson(desk, id) ?? splitText.mine })),
        ]}
        value={rule.by ?? ANY}
        onChange={(value) => onChange({ ...rule, by: chosen(value) })}
        placeholder={splitText.anyPerson}
      />
    </div>
  );
}

function useSplitPassages(desk: Desk, entry: CodeEntry): readonly SplitPassage[] | undefined {
  const [passages, setPassages] = useState<readonly SplitPassage[]>();
  useEffect(() => {
    let isGone = false;
    void (async () => {
      const found = await passagesWith(desk, entry);
      if (isGone) return;
      if (!found) return notify(splitText.late);
      const words = await wordsOfPassages(desk.database, found);
      if (isGone) return;
      const byKey = new Map(words.map((one) => [keyOf(one), one]));
      setPassages(
        found.flatMap((passage) => {
          const said = byKey.get(keyOf(passage));
          return said ? [{ ...passage, quote: said.quote, title: said.title }] : [];
        }),
      );
    })();
    return () => {
      isGone = true;
    };
  }, [desk, entry]);
  return passages;
}

function keyOf({ document, id }: { readonly document: string; readonly id: string }): string {
  return `${document} ${id}`;
}

function rolesIn({ actors }: SplitPassage, actor: string): string {
  return (actors.find((tag) => tag.actor === actor)?.roles ?? []).map((role) => roleNames[role]).join(', ');
}

function effectOf(desk: Desk, from: CodeEntry, chosen: readonly SplitPassage[], all: number): string {
  const articles = new Set(chosen.map(({ document }) => document)).size;
  const copies = copiesOf(desk, chosen);
  return [
    splitText.effect(chosen.length, all, articles, from.name),
    ...(copies.some(({ name }) => name !== undefined) ? [mergeText.copies(copies)] : []),
    splitText.rest,
  ].join(' ');
}
