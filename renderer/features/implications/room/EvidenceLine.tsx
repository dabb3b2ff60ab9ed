import { gradesInShort, quoted, sourceInWords, voiceInWords } from '#shared/brief/cite';
import type { Evidence } from '#shared/brief/finding';
import { stanceNames } from '../../../text/en';
import { implicationsRoomText as roomText } from '../../../text/implications-room';
import styles from './ImplicationDetail.module.css';

/** A passage that bears on an implication: how, in which article with what grade, its words, and who says them. */
export function EvidenceLine({ evidence }: { evidence: Evidence }) {
  const { stance, quote, article, credibility, isHeardAlready } = evidence;
  const source = sourceInWords(evidence);
  return (
    <div className={styles.line} data-stance={stance}>
      <span className={styles.meta}>
        <span className={styles.stance}>{stanceNames[stance]}</span>
        <span className={styles.grade}>{gradesInShort(article, credibility)}</span>
        {isHeardAlready && <span className={styles.grade}>{roomText.heardAlready}</span>}
      </span>
      <span className={styles.quote} dir="auto" title={quote}>
        {quoted(quote)}
      </span>
      <span className={styles.source} title={`${voiceInWords(evidence)} · ${source}`}>
        {voiceInWords(evidence)} · {source}
      </span>
    </div>
  );
}
