import { Users } from 'lucide-react';
import { text } from '../../text/en';
import { EmptyState } from '../../ui/EmptyState';

export function ActorsRoom() {
  return (
    <section aria-label={text.rooms.actors} data-region>
      <EmptyState icon={Users}>{text.rooms.actors}</EmptyState>
    </section>
  );
}
