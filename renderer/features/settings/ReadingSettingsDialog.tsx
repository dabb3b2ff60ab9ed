import { measures, spacings, type Measure, type Spacing } from '#shared/ipc/reading-settings';
import type { Contrast, Theme } from '#shared/ipc/local-state';
import { carryOut } from '../../commands/carry-out';
import { useDesk } from '../../commands/desk';
import { changeReading, contrastMore, contrastSystem } from '../../commands/reading-settings';
import { perform } from '../../commands/registry';
import { themeDark, themeLight, themeSystem } from '../../commands/view';
import { useSessionParts } from '../../state/session';
import { text } from '../../text/en';
import { keysText } from '../../text/keys';
import { readingText } from '../../text/reading-settings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { HintedCheckbox } from './HintedCheckbox';
import { TextSize } from './TextSize';
import styles from './ReadingSettingsDialog.module.css';

const themePlans = { system: themeSystem, light: themeLight, dark: themeDark };
const contrastPlans = { system: contrastSystem, more: contrastMore };

/** How one likes to read. Nothing waits for a button: each change shows behind the dialog at once. */
export function ReadingSettingsDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const { reading, theme, contrast } = useSessionParts('reading', 'theme', 'contrast');
  return (
    <Dialog
      heading={readingText.heading}
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => void perform(desk, 'changeKeys')}>{keysText.change}</Button>
          <Button look="primary" onPress={onClose}>
            {text.close}
          </Button>
        </>
      }
    >
      <p className={styles.intro}>{readingText.intro}</p>
      <div className={styles.fields}>
        <TextSize size={reading.textSize} />
        <SegmentedControl
          label={readingText.spacing}
          options={optionsOf<Spacing>(spacings, readingText.spacingNames)}
          value={reading.spacing}
          onChange={(spacing) => changeReading({ spacing })}
        />
        <SegmentedControl
          label={readingText.measure}
          className={styles.wide}
          description={readingText.measureHint(reading.measure)}
          options={optionsOf<Measure>(measures, readingText.measureNames)}
          value={reading.measure}
          onChange={(measure) => changeReading({ measure })}
        />
        <SegmentedControl
          label={readingText.theme}
          options={optionsOf<Theme>(themePlans, readingText.themeNames)}
          value={theme}
          onChange={(chosen) => void carryOut(desk, themePlans[chosen]())}
        />
        <SegmentedControl
          label={readingText.contrast}
          description={readingText.contrastHint}
          options={optionsOf<Contrast>(contrastPlans, readingText.contrastNames)}
          value={contrast}
          onChange={(chosen) => void carryOut(desk, contrastPlans[chosen]())}
        />
      </div>
      <HintedCheckbox
        isSelected={reading.saysHighlights}
        onChange={(saysHighlights) => changeReading({ saysHighlights })}
        label={readingText.saysHighlights}
        hint={readingText.saysHighlightsHint}
      />
      <HintedCheckbox
        isSelected={reading.offersTagLine}
        onChange={(offersTagLine) => changeReading({ offersTagLine })}
        label={readingText.offersTagLine}
      />
    </Dialog>
  );
}

/** A segment for each value, in order. */
function optionsOf<Value extends string>(values: Record<Value, unknown>, names: Record<Value, string>) {
  // The keys of a record of these values are these values.
  return (Object.keys(values) as Value[]).map((value) => ({ value, label: names[value] }));
}
