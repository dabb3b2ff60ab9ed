import { keyOf, type Speaker } from '../../../state/voice';
import { voiceText } from '../../../text/recording';
import { Chip } from '../../../ui/Chip';
import styles from './Speakers.module.css';

type SpeakerChainProps = { chain: readonly Speaker[]; onDrop: (at: number) => void };

/** The speakers so far, each citing the next. */
export function SpeakerChain({ chain, onDrop }: SpeakerChainProps) {
  return (
    <ol className={styles.chain} aria-label={voiceText.speakers}>
      {chain.map((speaker, at) => (
        <li key={keyOf(speaker)} className={styles.speaker}>
          {at > 0 && <span className={styles.citing}>{voiceText.citing}</span>}
          <Chip onRemove={() => onDrop(at)} removeLabel={voiceText.remove(speaker.name)}>
            {speaker.name}
          </Chip>
        </li>
      ))}
    </ol>
  );
}
