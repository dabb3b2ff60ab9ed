import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { commandOf, commands, isCommandId, type CommandMenu } from '#shared/commands';
import { whyNot } from '../../commands/applies';
import { useDesk } from '../../commands/desk';
import { keysHeard } from '../../commands/keymap';
import { local, remember } from '../../commands/local';
import { runSearch } from '../../commands/search/save-search';
import { performFromMenu } from '../../commands/where';
import { matchName, typedName } from '../../state/name-match';
import type { SavedSearchEntry } from '../../state/saved-searches';
import { text } from '../../text/en';
import { paletteText } from '../../text/palette';
import { searchText } from '../../text/search';
import { Kbd } from '../../ui/Kbd';
import { announce } from '../../ui/LiveRegion';
import { Picker, type PickerRow } from '../../ui/Picker';
import { inPaletteOrder, type Offer } from './palette-order';

/** The palette follows the person: what one does to the passage comes first. */
const menus: readonly CommandMenu[] = ['passage', 'go', 'edit', 'view', 'file', 'help'];
/** How many commands used last are remembered. */
const MOST_RECENT = 6;

/** Every command by its name, with its keys and whether it applies where one was when asking for it. */
export function PaletteDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  // Both as they were before this window took the focus: nothing else changes while it is open.
  const [origin] = useState(() => document.activeElement);
  const [offers] = useState(() =>
    commands
      .filter(({ id }) => id !== 'palette')
      .map(({ id, menu }): Offer => ({ id, menu, reason: whyNot(desk, id) }))
      .toSorted((a, b) => menus.indexOf(a.menu) - menus.indexOf(b.menu)),
  );
  const [typed, setTyped] = useState('');
  const { recent, others } = useMemo(
    () => inPaletteOrder(offers, typed, local().recentCommands),
    [offers, typed],
  );
  const searches = searchesFor(desk.savedSearches.get(), typed);
  const rows = [
    ...recent.map((offer, at) => rowOf(offer, at === 0 ? paletteText.recent : undefined)),
    ...others.map((offer, at) => rowOf(offer, at === 0 && recent.length > 0 ? paletteText.all : undefined)),
    ...searches.map((saved, at) => rowOfSearch(saved, at === 0 ? searchText.saved : undefined)),
  ];

  const take = (id: string): void => {
    const search = searches.find((saved) => saved.id === id);
    if (search) {
      flushSync(onClose);
      return runSearch(desk, search.query);
    }
    if (!isCommandId(id)) return;
    remember({
      recentCommands: [id, ...local().recentCommands.filter((other) => other !== id)].slice(0, MOST_RECENT),
    });
    // The command finds the window as it was: this one gone, the focus where it came from.
    flushSync(onClose);
    if (desk.reader && origin?.closest('[contenteditable="true"]')) desk.reader.focus();
    else if (origin instanceof HTMLElement) origin.focus();
    performFromMenu(desk, id);
  };
  return (
    <Picker
      label={paletteText.heading}
      placeholder={paletteText.placeholder}
      typed={typed}
      onType={setTyped}
      rows={rows}
      countLabel={paletteText.count(rows.length)}
      emptyLabel={paletteText.noneFound}
      onTake={take}
      onRefuse={({ reason }) => announce(reason ?? '')}
      onClose={onClose}
    />
  );
}

/** Saved searches are sought by their names, all words of which begin as what was typed. */
function searchesFor(saved: readonly SavedSearchEntry[], typed: string): readonly SavedSearchEntry[] {
  const needle = typedName(typed);
  return needle.whole === '' ? saved : saved.filter((search) => matchName(search, needle));
}

function rowOfSearch({ id, name, query }: SavedSearchEntry, heading: string | undefined): PickerRow {
  return { key: id, label: searchText.inPalette(name), detail: query, heading };
}

function rowOf({ id, menu, reason }: Offer, heading: string | undefined): PickerRow {
  const keys = keysHeard(id);
  return {
    key: id,
    label: commandOf(id).label,
    detail: text.menus[menu],
    reason,
    heading,
    trailing: keys.length > 0 && keys.map((key) => <Kbd key={key} keys={key} />),
  };
}
