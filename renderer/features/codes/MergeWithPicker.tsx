import { useState } from 'react';
import { useDesk } from '../../commands/desk';
import type { CodeEntry } from '../../state/codebook';
import { mergeText } from '../../text/code-changes';
import { codebookText } from '../../text/codebook';
import { Picker } from '../../ui/Picker';
import { codesFound, rowsOfCodes } from './codes-found';

type MergeWithPickerProps = { entry: CodeEntry; onTake: (key: string) => void; onClose: () => void };

/** With which other entry of its kind one is to be merged. */
export function MergeWithPicker({ entry, onTake, onClose }: MergeWithPickerProps) {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const { entries, find } = desk.codebook.get();
  const others = entries.filter(({ kind, key }) => kind === entry.kind && key !== entry.key);
  const rows = rowsOfCodes(codesFound(others, typed), find);
  return (
    <Picker
      label={mergeText.pickWith(entry.name)}
      placeholder={mergeText.pickHint}
      typed={typed}
      onType={setTyped}
      rows={rows}
      countLabel={codebookText.found(rows.length)}
      emptyLabel={mergeText.nothing}
      onTake={onTake}
      onRefuse={() => undefined}
      onClose={onClose}
    />
  );
}
