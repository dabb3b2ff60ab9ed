import { UserRound } from 'lucide-react';
import { useDesk } from '../../commands/desk';
import { openPassage } from '../../commands/open-passage';
import { analysisView, useAnalysisView } from '../../state/analysis-view';
import type { BehindLine } from '../../state/behind-lines';
import { analysisText } from '../../text/analysis';
import { EmptyState } from '../../ui/EmptyState';
import { PassageLines } from './PassageLines';

/** Passages of an actor, below what they have in common. */
export function DossierPassages({ lines }: { lines: readonly BehindLine[] }) {
  const desk = useDesk();
  const at = useAnalysisView((view) => view.dossierAt);
  return (
    <PassageLines
      label={analysisText.behind}
      lines={lines}
      at={at}
      onAt={(dossierAt) => analysisView.set({ dossierAt })}
      onOpen={(line) => {
        if (line.kind === 'passage') void openPassage(desk, line.passage.document, line.passage.id);
      }}
      isArticleNamed
      empty={<EmptyState icon={UserRound}>{analysisText.nothingOfActor}</EmptyState>}
    />
  );
}
