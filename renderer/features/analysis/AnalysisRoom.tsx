import { ChartNetwork } from 'lucide-react';
import { text } from '../../text/en';
import { EmptyState } from '../../ui/EmptyState';

export function AnalysisRoom() {
  return (
    <section aria-label={text.rooms.analysis} data-region>
      <EmptyState icon={ChartNetwork}>{text.rooms.analysis}</EmptyState>
    </section>
  );
}
