import { useEffect, useId, useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import { NAME_LENGTH } from '#shared/model/actor';
import type { Effect } from '#shared/model/implication';
import { useDesk } from '../../commands/desk';
import type { AffectedActor } from '../../state/implication-form';
import type { ActorEntry } from '../../state/actors';
import { useLatest } from '../../state/picture-first';
import { suggest, type Suggestion } from '../../state/suggestions';
import { text } from '../../text/en';
import { Chip } from '../../ui/Chip';
import { implicationText } from '../../text/implications';
import { Monogram } from '../../ui/Monogram';
import { OptionList, optionId, type OptionEntry } from '../../ui/OptionList';
import { AffectedActors, keyOfActor } from './AffectedActors';
import type { OfferedActor } from './offered-actors';
import styles from './AffectedField.module.css';

type Affected = readonly AffectedActor[];
/** An actor whose name stands in the field. */
export type LooseActor = AffectedActor['actor'] | undefined;

type AffectedFieldProps = {
  /** Those of the passages at hand. */
  offered: readonly OfferedActor[];
  affected: Affected;
  onChange: (affected: Affected) => void;
  /** Told which actor the text in the field means that nobody has taken yet: it is meant when the drawer is saved. */
  looseRef: RefObject<LooseActor>;
};

/** More are in the list of the field. */
const MOST_CHIPS = 4;

/** Keys that set the effect on the actor added last: gain, loss, mixed, unclear. */
const effectKeys: Record<string, Effect> = { '+': 'gain', '-': 'loss', '=': 'mixed', '?': 'unclear' };

/** For whom: actors typed like tags, each with what it gains or loses. */
export function AffectedField({ offered, affected, onChange, looseRef }: AffectedFieldProps) {
  const desk = useDesk();
  const actors = useLatest(desk.actors.listen, desk.actors.get);
  const [typed, setTyped] = useState('');
  const [highlighted, setHighlighted] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const taken = useMemo(() => new Set(affected.map(({ actor }) => keyOfActor(actor))), [affected]);
  const suggestions = useMemo((): Suggestion[] => {
    if (typed) return suggest(typed, '', actors, taken);
    return actorsHere(offered, actors, taken).map(({ entry }) => ({ kind: 'actor', entry, isInText: true }));
  }, [typed, taken, offered, actors]);
  const affectedHere = actorsHere(offered, actors, taken).filter(({ isAffected }) => isAffected);

  const take = (suggestion: Suggestion, effect?: Effect): void => {
    onChange([...affected, { actor: actorOf(suggestion), effect }]);
    setTyped('');
    setHighlighted(0);
    // Its effect comes next: the list would lie over it.
    setIsOpen(false);
  };
  const chosen = isOpen ? suggestions[highlighted] : undefined;
  const meant = typed === '' ? undefined : suggestions[highlighted];
  useEffect(() => {
    looseRef.current = meant && actorOf(meant);
  }, [meant, looseRef]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const effect = effectKeys[event.key];
    const last = affected.at(-1);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (typed === '' && effect && last) onChange([...affected.slice(0, -1), { ...last, effect }]);
    // A hyphen may be part of a name.
    else if (effect && effect !== 'loss' && chosen) take(chosen, effect);
    else if (event.key === 'ArrowDown' && !isOpen) setIsOpen(true);
    else if (event.key === 'ArrowDown') setHighlighted((now) => Math.min(now + 1, suggestions.length - 1));
    else if (event.key === 'ArrowUp') setHighlighted((now) => Math.max(now - 1, 0));
    else if ((event.key === 'Enter' || event.key === ',') && chosen) take(chosen);
    else if (event.key === 'Tab' && !event.shiftKey && typed !== '' && chosen) take(chosen);
    else if (event.key === 'Backspace' && typed === '' && last) onChange(affected.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.field} onBlur={() => setIsOpen(false)}>
      <label className={styles.label} htmlFor={`${id}-input`}>
        {text.affected}
      </label>
      <AffectedActors
        affected={affected}
        onEffect={(at, effect) =>
          onChange(affected.map((each, n) => (n === at ? { ...each, effect } : each)))
        }
        onRemove={(at) => onChange(affected.filter((_, n) => n !== at))}
      />
      <div className={styles.combobox}>
        <input
          id={`${id}-input`}
          className={styles.input}
          role="combobox"
          aria-expanded={isOpen && suggestions.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={
            isOpen && suggestions[highlighted] ? optionId(`${id}-list`, highlighted) : undefined
          }
          aria-describedby={`${id}-hint`}
          placeholder={text.affectedPlaceholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={NAME_LENGTH}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setHighlighted(0);
            setIsOpen(true);
          }}
          onFocus={() => setIsOpen(affected.length === 0 || typed !== '')}
          onKeyDown={onKeyDown}
        />
        <OptionList
          id={`${id}-list`}
          label={text.suggestions}
          options={suggestions.map((suggestion) => optionOf(suggestion, offered))}
          highlighted={highlighted}
          onTake={(at) => {
            const chosen = suggestions[at];
            if (chosen) take(chosen);
          }}
          isHidden={!isOpen}
          isFloating
        />
      </div>
      {affectedHere.length > 0 && (
        <p className={styles.offered}>
          <span className={styles.hint}>{implicationText.affectedOffer}</span>
          {affectedHere.slice(0, MOST_CHIPS).map(({ entry }) => (
            <Chip
              key={entry.id}
              look="ghost"
              leading={<Monogram letters={entry.monogram} slot={entry.slot} />}
              onPress={() => take({ kind: 'actor', entry, isInText: true })}
            >
              {entry.name}
            </Chip>
          ))}
        </p>
      )}
      <p id={`${id}-hint`} className={styles.hint}>
        {text.affectedHint}
      </p>
    </div>
  );
}

/** The actors of the passages at hand that are not taken yet. */
function actorsHere(
  offered: readonly OfferedActor[],
  actors: readonly ActorEntry[],
  taken: ReadonlySet<string>,
): { entry: ActorEntry; isAffected: boolean }[] {
  return offered.flatMap(({ id, isAffected }) => {
    const entry = taken.has(id) ? undefined : actors.find((other) => other.id === id);
    return entry ? [{ entry, isAffected }] : [];
  });
}

function optionOf(suggestion: Suggestion, offered: readonly OfferedActor[]): OptionEntry {
  if (suggestion.kind === 'new') return { key: 'new', label: text.newActor(suggestion.name) };
  const { id, name, monogram, slot } = suggestion.entry;
  const isAffected = offered.some((actor) => actor.id === id && actor.isAffected);
  return {
    key: id,
    leading: <Monogram letters={monogram} slot={slot} />,
    label: name,
    ...(isAffected && { trailing: implicationText.affectedHere }),
  };
}

function actorOf(suggestion: Suggestion): Affected[number]['actor'] {
  return suggestion.kind === 'new' ? { name: suggestion.name } : { id: suggestion.entry.id };
}
