import { ArrowDown, ArrowUp } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { text } from '../../text/en';
import { Icon } from '../../ui/Icon';
import { columns, orderAfter, type Order } from './library-order';
import cells from './DocumentCells.module.css';
import styles from './ColumnHeads.module.css';

type ColumnHeadsProps = { order: Order; onOrder: (order: Order) => void };

/** The names of the columns; each sorts by its own. */
export function ColumnHeads({ order, onOrder }: ColumnHeadsProps) {
  return (
    <div className={styles.heads}>
      <div className={cells.cells}>
        {columns.map((column) => {
          const direction = order?.by === column ? order.direction : undefined;
          return (
            <span key={column} className={cells[column]}>
              <AriaButton
                className={styles.head}
                aria-label={text.sortBy(text.columns[column], direction && text.orders[column][direction])}
                aria-pressed={direction !== undefined}
                onPress={() => onOrder(orderAfter(order, column))}
              >
                {text.columns[column]}
                {direction && <Icon of={direction === 'up' ? ArrowUp : ArrowDown} className={styles.arrow} />}
              </AriaButton>
            </span>
          );
        })}
      </div>
    </div>
  );
}
