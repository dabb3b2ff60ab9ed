import { Lightbulb } from 'lucide-react';
import { text } from '../../text/en';
import { EmptyState } from '../../ui/EmptyState';

export function ImplicationsRoom() {
  return (
    <section aria-label={text.rooms.implications} data-region>
      <EmptyState icon={Lightbulb}>{text.rooms.implications}</EmptyState>
    </section>
  );
}
