import type { ComponentType } from 'react';
import { analysisText } from '../../text/analysis';
import { DossierTab } from './DossierTab';
import { EvidenceTab } from './EvidenceTab';
import { MatrixTab } from './MatrixTab';
import { NetworkTab } from './network/NetworkTab';
import { TimelineTab } from './timeline/TimelineTab';

/** One way to look at what the filter lets through. It may show passages in the panel beside. */
export type AnalysisTab = {
  readonly id: string;
  readonly name: string;
  readonly component: ComponentType;
};

/** In the order in which they stand. Whoever adds one adds a file, a name and a line here. */
export const tabs: readonly AnalysisTab[] = [
  { id: 'matrix', name: analysisText.tabNames.matrix, component: MatrixTab },
  { id: 'dossier', name: analysisText.tabNames.dossier, component: DossierTab },
  { id: 'evidence', name: analysisText.tabNames.evidence, component: EvidenceTab },
  { id: 'network', name: analysisText.tabNames.network, component: NetworkTab },
  { id: 'timeline', name: analysisText.tabNames.timeline, component: TimelineTab },
];
