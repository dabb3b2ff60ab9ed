import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { effects, type Effect } from '#shared/model/implication';
import { effectNames, effectSigns } from '#shared/report/terms';
import { useDesk } from '../../commands/desk';
import type { AffectedActor } from '../../state/implication-form';
import { useLatest } from '../../state/picture-first';
import { text } from '../../text/en';
import { Monogram } from '../../ui/Monogram';
import styles from './AffectedField.module.css';

type AffectedActorsProps = {
  affected: readonly AffectedActor[];
  onEffect: (at: number, effect: Effect | undefined) => void;
  onRemove: (at: number) => void;
};

/** The actors an implication concerns, each with its effect: pressed again, an effect is unset. */
export function AffectedActors({ affected, onEffect, onRemove }: AffectedActorsProps) {
  const desk = useDesk();
  const actors = useLatest(desk.actors.listen, desk.actors.get);
  const count = affected.length;
  const list = useRef<HTMLUListElement>(null);
  // The one added last stands at the end, and its effect is what comes next.
  useEffect(() => {
    if (list.current && count > 0) list.current.scrollTop = list.current.scrollHeight;
  }, [count]);
  if (count === 0) return null;
  return (
    <ul ref={list} className={styles.affected}>
      {affected.map(({ actor, effect }, at) => {
        const entry = 'id' in actor ? actors.find(({ id }) => id === actor.id) : undefined;
        const name = entry?.name ?? ('name' in actor ? actor.name : '');
        return (
          <li key={keyOfActor(actor)} className={styles.actor}>
            {entry && <Monogram letters={entry.monogram} slot={entry.slot} />}
            <span className={styles.name} title={name}>
              {name}
            </span>
            <span className={styles.effects} role="group" aria-label={text.effectOf(name)}>
              {effects.map((value) => (
                <button
                  key={value}
                  type="button"
                  className={styles.effect}
                  aria-pressed={effect === value}
                  aria-label={effectNames[value]}
                  title={effectNames[value]}
                  onClick={() => onEffect(at, effect === value ? undefined : value)}
                >
                  {effectSigns[value]}
                </button>
              ))}
            </span>
            <button
              type="button"
              className={styles.effect}
              aria-label={text.removeActor(name)}
              onClick={() => onRemove(at)}
            >
              <X size={14} strokeWidth={1.5} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What tells one actor in the list from another: its id, or for one yet to be made its name. */
export function keyOfActor(actor: AffectedActor['actor']): string {
  return 'id' in actor ? actor.id : `new:${actor.name}`;
}
