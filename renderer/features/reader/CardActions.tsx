import { Lightbulb, Tags, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { CommandIconButton } from '../../commands/CommandIconButton';
import { text } from '../../text/en';
import { RecordButtons } from './lines/RecordButtons';

/** What can be done with the selected passage, by pointer. */
export const CardActions = memo(function CardActions() {
  return (
    <>
      <CommandIconButton command="tag" icon={Tags} label={text.editTags} />
      <CommandIconButton command="implicationInferred" icon={Lightbulb} label={text.drawer.inferred} />
      <RecordButtons />
      <CommandIconButton command="removePassage" icon={Trash2} label={text.removePassage} />
    </>
  );
});
