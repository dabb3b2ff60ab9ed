import { BookMarked } from 'lucide-react';
import { text } from '../../text/en';
import { EmptyState } from '../../ui/EmptyState';

export function CodebookRoom() {
  return (
    <section aria-label={text.rooms.codebook} data-region>
      <EmptyState icon={BookMarked}>{text.rooms.codebook}</EmptyState>
    </section>
  );
}
