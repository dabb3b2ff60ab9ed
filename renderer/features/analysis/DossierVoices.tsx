import { useMemo } from 'react';
import type { LedgerPassage } from '#shared/search/ledger';
import { useDesk } from '../../commands/desk';
import { linesBySpeaker } from '../../state/behind-lines';
import { readPassages } from '../../storage/read-passages';
import { useLive } from '../../storage/use-live';
import { analysisText } from '../../text/analysis';
import { DossierPassages } from './DossierPassages';
import { speakerIn, useAnalysis } from './use-analysis';
import styles from './Tab.module.css';

/** The passages of an actor, below whoever says them. */
export function DossierVoices({ passages }: { passages: readonly LedgerPassage[] }) {
  const { database } = useDesk();
  const { articles, idOfActor } = useAnalysis();
  const words = useLive(() => readPassages(database, passages), [database, passages]);
  const lines = useMemo(
    () =>
      words &&
      linesBySpeaker(passages, articles, (passage) =>
        speakerIn(passage, words.get(passage.id)?.voice, idOfActor),
      ),
    [words, passages, articles, idOfActor],
  );
  return lines ? <DossierPassages lines={lines} /> : <p className={styles.reading}>{analysisText.reading}</p>;
}
