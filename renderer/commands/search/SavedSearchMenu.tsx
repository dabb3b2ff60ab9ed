import { BookmarkCheck } from 'lucide-react';
import { searchText } from '../../text/search';
import { MenuButton } from '../../ui/MenuButton';
import { useDesk } from '../desk';
import { runSearch } from './save-search';
import { useLatest } from '../../state/picture-first';

/** The searches that are kept with the project, to be run from wherever one is; gone while there are none. */
export function SavedSearchMenu() {
  const desk = useDesk();
  const saved = useLatest(desk.savedSearches.listen, desk.savedSearches.get);
  if (saved.length === 0) return null;
  return (
    <MenuButton
      label={searchText.saved}
      icon={BookmarkCheck}
      look="quiet"
      groups={[
        {
          id: 'saved',
          entries: saved.map(({ id, name, query }) => ({
            id,
            label: name,
            description: query,
            onAction: () => runSearch(desk, query),
          })),
        },
      ]}
    />
  );
}
