import { FileText } from 'lucide-react';
import { text } from '../../text/en';
import { EmptyState } from '../../ui/EmptyState';

export function BriefRoom() {
  return (
    <section aria-label={text.rooms.brief} data-region>
      <EmptyState icon={FileText}>{text.rooms.brief}</EmptyState>
    </section>
  );
}
