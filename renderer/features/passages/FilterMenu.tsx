import { ListFilter } from 'lucide-react';
import { memo } from 'react';
import { useDesk, type Desk } from '../../commands/desk';
import { describeWish } from '../../commands/describe-wish';
import { requiredOf, toggleWish } from '../../commands/filter';
import { shownPassages } from '../../commands/shown-passages';
import { facets } from '../../state/filter';
import { offersFor } from '../../state/filter-offers';
import { session } from '../../state/session';
import { filterText } from '../../text/filter';
import type { MenuGroup } from '../../ui/Menu';
import { MenuButton } from '../../ui/MenuButton';

/** What the list can be narrowed to, each with how many passages that leaves. Several narrow it further. */
export const FilterMenu = memo(function FilterMenu() {
  const desk = useDesk();
  return (
    <MenuButton
      label={filterText.filterPassages}
      icon={ListFilter}
      isIconOnly
      groups={() => groupsOf(desk)}
    />
  );
});

/** Worked out when the menu opens, not each time that a passage changes. */
function groupsOf(desk: Desk): MenuGroup[] {
  const shown = shownPassages(desk);
  const passages = Array.from({ length: shown.length }, (_, rank) => shown.at(rank) ?? []).flat();
  const offers = offersFor(passages, session.get().filter, requiredOf(desk));
  return facets.map((facet) => ({
    id: facet,
    heading: filterText.facets[facet],
    entries: (offers.get(facet) ?? []).map(({ wish, count, isOn }) => ({
      id: `${facet} ${String(wish.value)}`,
      label: describeWish(desk, wish),
      trailing: isOn ? '' : count.toLocaleString('en'),
      isChecked: isOn,
      onAction: () => toggleWish(desk, wish),
    })),
  }));
}
