import { useState } from 'react';
import { moveNow, namesOf } from '../../commands/codes/code-commands';
import { canStandBelow } from '../../commands/codes/edit-code';
import { useDesk } from '../../commands/desk';
import { codebookText } from '../../text/codebook';
import { Picker } from '../../ui/Picker';
import { codesFound, rowsOfCodes } from './codes-found';

type MoveCodesPickerProps = { codes: readonly string[]; onClose: () => void };

const TOP = 'top';

/** Below what entries are to stand: an entry of their kind that does not stand below them, or nothing. */
export function MoveCodesPicker({ codes, onClose }: MoveCodesPickerProps) {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const { entries, find } = desk.codebook.get();
  const moved = codes.flatMap((key) => find(key) ?? []);
  const offered = entries.filter(
    (entry) => !entry.isRetired && moved.every((each) => canStandBelow(desk, each, entry)),
  );
  const top = { key: TOP, label: codebookText.toTop };
  const isTopMeant = typed.trim() === '';
  const rows = [...(isTopMeant ? [top] : []), ...rowsOfCodes(codesFound(offered, typed), find)];
  const take = (key: string): void => {
    onClose();
    void moveNow(desk, moved, key === TOP ? undefined : find(key));
  };
  return (
    <Picker
      label={codebookText.moveHeading(namesOf(moved))}
      placeholder={codebookText.moveHint}
      typed={typed}
      onType={setTyped}
      rows={rows}
      countLabel={codebookText.found(rows.length)}
      emptyLabel={codebookText.nothingToMoveTo}
      onTake={take}
      onRefuse={() => undefined}
      onClose={onClose}
    />
  );
}
