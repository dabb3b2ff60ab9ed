import { Pencil } from 'lucide-react';
import { builtInField, type FieldKey, type RecordLevel } from '#shared/model/recording';
import { fieldNames } from '../../text/recording';
import { sheetText } from '../../text/recording-sheet';
import { Checkbox } from '../../ui/Checkbox';
import { IconButton } from '../../ui/IconButton';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { changed, type FieldDraft } from './recording-form';
import styles from './WhatWeRecord.module.css';

const levels: readonly RecordLevel[] = ['off', 'optional', 'required'];

type FieldRowProps = {
  field: FieldDraft;
  form: readonly FieldDraft[];
  onChange: (form: FieldDraft[]) => void;
  isOpen: boolean;
  onOpen: () => void;
};

/** One field: whether it is recorded, whether it is asked for, whether it is compared. */
export function FieldRow({ field, form, onChange, isOpen, onOpen }: FieldRowProps) {
  const { key, level, isCore, isProse, isCompared, own } = field;
  const name = own ? own.name.trim() || sheetText.unnamed : builtInName(key);
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <span>{name}</span>
        {own && <span className={styles.kind}>{sheetText.kinds[own.kind]}</span>}
        {own && <IconButton icon={Pencil} label={sheetText.edit(name)} isOn={isOpen} onPress={onOpen} />}
      </th>
      <td className={styles.level}>
        <SegmentedControl
          label={sheetText.levelOf(name)}
          isLabelHidden
          options={levels.map((value) => ({
            value,
            label: sheetText.levels[value],
            isDisabled: isCore && value === 'off',
          }))}
          value={level}
          onChange={(chosen) => onChange(changed(form, key, { level: chosen }))}
        />
      </td>
      <td className={styles.compared}>
        {!isProse && (
          <Checkbox
            aria-label={sheetText.comparedOf(name)}
            isSelected={isCompared}
            onChange={(isSelected) => onChange(changed(form, key, { isCompared: isSelected }))}
          />
        )}
      </td>
    </tr>
  );
}

function builtInName(key: string): string {
  // Every field of the program has a name: the compiler asks for it.
  return builtInField(key) ? fieldNames[key as FieldKey] : key;
}
