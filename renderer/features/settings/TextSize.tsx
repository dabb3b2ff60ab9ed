import { AArrowDown, AArrowUp } from 'lucide-react';
import { useId } from 'react';
import { textSizeAfter } from '#shared/ipc/reading-settings';
import { CommandIconButton } from '../../commands/CommandIconButton';
import { readingText } from '../../text/reading-settings';
import styles from './ReadingSettingsDialog.module.css';

/** The size of the text, with a step either way. */
export function TextSize({ size }: { size: number }) {
  const label = useId();
  return (
    <div role="group" aria-labelledby={label} className={styles.size}>
      <span id={label} className={styles.label}>
        {readingText.textSize}
      </span>
      <div className={styles.steps}>
        <CommandIconButton
          command="textSmaller"
          icon={AArrowDown}
          label={readingText.smaller}
          isDisabled={textSizeAfter(size, 'smaller') === size}
        />
        <output className={styles.now}>{readingText.pixels(size)}</output>
        <CommandIconButton
          command="textLarger"
          icon={AArrowUp}
          label={readingText.larger}
          isDisabled={textSizeAfter(size, 'larger') === size}
        />
      </div>
    </div>
  );
}
