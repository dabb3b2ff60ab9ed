import { Gauge, ListPlus, MessageCircle, NotebookPen, type LucideIcon } from 'lucide-react';
import { commandOf } from '#shared/commands';
import { useDesk } from '../../../commands/desk';
import { useKey } from '../../../commands/keymap';
import { perform } from '../../../commands/registry';
import { IconButton } from '../../../ui/IconButton';

type RecordCommand = 'voice' | 'certainty' | 'note' | 'details';

/** What else can be recorded on a passage, by pointer: the fields set most, and the list of all. */
export function RecordButtons() {
  return (
    <>
      <RecordButton id="voice" icon={MessageCircle} />
      <RecordButton id="certainty" icon={Gauge} />
      <RecordButton id="note" icon={NotebookPen} />
      <RecordButton id="details" icon={ListPlus} />
    </>
  );
}

function RecordButton({ id, icon }: { id: RecordCommand; icon: LucideIcon }) {
  const desk = useDesk();
  return (
    <IconButton
      icon={icon}
      label={commandOf(id).label}
      {...useKey(id)}
      onPress={() => void perform(desk, id)}
    />
  );
}
