import { AArrowDown, AArrowUp } from 'lucide-react';
import { useId } from 'react';
import { textSizeAfter } from '#shared/ipc/reading-settings';
import { useDesk } from '../../commands/desk';
import { perform } from '../../commands/registry';
import { readingText } from '../../text/reading-settings';
import { IconButton } from '../../ui/IconButton';
import styles from './ReadingSettingsDialog.module.css';

/** The size of the text, with a step either way. */
export function TextSize({ size }: { size: number }) {
  const desk = useDesk();
  const label = useId();
  return (
    <div role="group" aria-labelledby={label} className={styles.size}>
      <span id={label} className={styles.label}>
        {readingText.textSize}
      </span>
      <div className={styles.steps}>
        <IconButton
          icon={AArrowDown}
          label={readingText.smaller}
          keys="Mod+-"
          isDisabled={textSizeAfter(size, 'smaller') === size}
          onPress={() => void perform(desk, 'textSmaller')}
        />
        <output className={styles.now}>{readingText.pixels(size)}</output>
        <IconButton
          icon={AArrowUp}
          label={readingText.larger}
          keys="Mod+="
          isDisabled={textSizeAfter(size, 'larger') === size}
          onPress={() => void perform(desk, 'textLarger')}
        />
      </div>
    </div>
  );
}
