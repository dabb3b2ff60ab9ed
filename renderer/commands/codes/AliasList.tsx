import { X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { aliasKinds, NAME_LENGTH, type Alias } from '#shared/model/actor';
import { carryOut } from '../carry-out';
import { planAlias, planAliasFields, planRemoveAlias } from './edit-code';
import { useDesk } from '../desk';
import type { CodeEntry, KeptAlias } from '../../state/codebook';
import { notify } from '../../state/session';
import { aliasKindNames, codebookText } from '../../text/codebook';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import styles from './AliasList.module.css';

/** Kinds of names that may as well mean something else: they ask. */
const ASKING: ReadonlySet<Alias['kind']> = new Set(['metonym', 'demonym', 'title']);

/** The names that an actor goes by: what kind of name each is, and whether it is tagged without asking. */
export function AliasList({ actor }: { actor: CodeEntry }) {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<Alias['kind']>('name');

  const add = (event: FormEvent): void => {
    event.preventDefault();
    const text = typed.trim();
    if (text === '') return;
    if ([actor.name, ...actor.aliases.map((alias) => alias.text)].includes(text)) {
      return notify(codebookText.aliasThere(text));
    }
    const apply = ASKING.has(kind) ? 'ask' : 'auto';
    void carryOut(desk, planAlias(desk, actor.id, { text, kind, apply }));
    setTyped('');
  };
  const remove = async (alias: KeptAlias): Promise<void> => {
    if (!(await carryOut(desk, planRemoveAlias(desk, alias)))) return;
    notify(codebookText.aliasRemoved(alias.text), { canUndo: true });
  };
  const kinds = aliasKinds.map((value) => ({ value, label: aliasKindNames[value] }));
  return (
    <section className={styles.part} aria-label={codebookText.aliases}>
      <h3 className={styles.heading}>{codebookText.aliases}</h3>
      <ul className={styles.list}>
        {actor.aliases.map((alias) => (
          <li key={alias.id} className={styles.alias}>
            <span className={styles.text} dir="auto">
              {alias.text}
            </span>
            <Select
              label={codebookText.aliasKind(alias.text)}
              isLabelHidden
              options={kinds}
              value={alias.kind}
              onChange={(chosen) => void carryOut(desk, planAliasFields(desk, alias, { kind: chosen }))}
              placeholder=""
            />
            <Checkbox
              aria-label={codebookText.aliasAsks(alias.text)}
              isSelected={alias.apply === 'ask'}
              onChange={(asks) =>
                void carryOut(desk, planAliasFields(desk, alias, { apply: asks ? 'ask' : 'auto' }))
              }
            >
              {codebookText.asks}
            </Checkbox>
            <IconButton
              icon={X}
              label={codebookText.removeAlias(alias.text)}
              onPress={() => void remove(alias)}
            />
          </li>
        ))}
      </ul>
      <form className={styles.add} onSubmit={add}>
        <TextField
          label={codebookText.addAlias}
          isLabelHidden
          value={typed}
          onChange={setTyped}
          placeholder={codebookText.addAlias}
          maxLength={NAME_LENGTH}
        />
        <Select
          label={codebookText.aliasKind(typed)}
          isLabelHidden
          options={kinds}
          value={kind}
          onChange={setKind}
          placeholder=""
        />
        <Button type="submit" isDisabled={typed.trim() === ''}>
          {codebookText.addAliasNow}
        </Button>
      </form>
    </section>
  );
}
