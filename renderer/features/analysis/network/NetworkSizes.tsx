import { Maximize, Minus, Plus } from 'lucide-react';
import { networkText } from '../../../text/network';
import { IconButton } from '../../../ui/IconButton';
import { STEP } from './sight';
import styles from './Network.module.css';

type NetworkSizesProps = { onEnlarge: (times: number) => void; onWhole: () => void };

/** Makes the picture larger and smaller, and shows all of it again. */
export function NetworkSizes({ onEnlarge, onWhole }: NetworkSizesProps) {
  return (
    <div className={styles.sizes}>
      <IconButton
        icon={Plus}
        label={networkText.larger}
        keys="+"
        tooltipSide="top"
        onPress={() => onEnlarge(STEP)}
      />
      <IconButton
        icon={Minus}
        label={networkText.smaller}
        keys="-"
        tooltipSide="top"
        onPress={() => onEnlarge(1 / STEP)}
      />
      <IconButton icon={Maximize} label={networkText.whole} keys="0" tooltipSide="top" onPress={onWhole} />
    </div>
  );
}
