import { ArrowDownUp } from 'lucide-react';
import { memo } from 'react';
import { passageOrders } from '../../state/passage-order';
import { session, useSession } from '../../state/session';
import { filterText } from '../../text/filter';
import { MenuButton } from '../../ui/MenuButton';

/** In which order the list shows the passages. */
export const OrderMenu = memo(function OrderMenu() {
  const chosen = useSession((now) => now.passageOrder);
  const entries = passageOrders.map((order) => ({
    id: order,
    label: filterText.orders[order],
    isChecked: order === chosen,
    onAction: () => session.set({ passageOrder: order }),
  }));
  return (
    <MenuButton label={filterText.order} icon={ArrowDownUp} isIconOnly groups={[{ id: 'orders', entries }]} />
  );
});
