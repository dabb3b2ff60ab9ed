import { text } from '../../text/en';
import { ColumnHead } from '../../ui/ColumnHead';
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
              <ColumnHead
                name={text.columns[column]}
                label={text.sortBy(text.columns[column], direction && text.orders[column][direction])}
                direction={direction}
                onPress={() => onOrder(orderAfter(order, column))}
              />
            </span>
          );
        })}
      </div>
    </div>
  );
}
