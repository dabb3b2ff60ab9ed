import { codeKey, type Codebook, type CodeEntry } from '../../state/codebook';
import { matchName, typedName } from '../../state/name-match';
import { codebookText } from '../../text/codebook';
import type { PickerRow } from '../../ui/Picker';

/** The entries that go by what was typed, best first; all of them while nothing is. */
export function codesFound(entries: readonly CodeEntry[], typed: string): readonly CodeEntry[] {
  const needle = typedName(typed);
  if (!needle.whole) return entries;
  return entries
    .flatMap((entry) => {
      const match = matchName(entry, needle);
      return match ? [{ entry, rank: match.rank + (match.isLoose ? 100 : 0) }] : [];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** The same as rows to choose from, each with what it stands below. */
export function rowsOfCodes(entries: readonly CodeEntry[], find: Codebook['find']): PickerRow[] {
  return entries.map(({ key, kind, name, parent, isRetired }) => ({
    key,
    label: name,
    detail: parent === undefined ? undefined : find(codeKey(kind, parent))?.name,
    trailing: isRetired ? codebookText.retired : undefined,
  }));
}
