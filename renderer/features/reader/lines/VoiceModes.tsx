import type { VoiceMode } from '../../../state/voice';
import { voiceText } from '../../../text/recording';
import { ToggleButton } from '../../../ui/ToggleButton';
import styles from './Speakers.module.css';

const modes: readonly VoiceMode[] = ['direct', 'indirect', 'mixed'];

type VoiceModesProps = { mode: VoiceMode | undefined; onToggle: (mode: VoiceMode) => void };

/** How the words are given. One may be set, and none. */
export function VoiceModes({ mode, onToggle }: VoiceModesProps) {
  return (
    <div className={styles.modes} role="group" aria-label={voiceText.mode}>
      {modes.map((each) => (
        <ToggleButton key={each} isOn={each === mode} onClick={() => onToggle(each)}>
          {voiceText.modes[each]}
        </ToggleButton>
      ))}
    </div>
  );
}
