import { MessageSquareText } from 'lucide-react';
import { useDesk } from '../../commands/desk';
import { session } from '../../state/session';
import { articleNotes } from '../../storage/article-notes';
import { useLive } from '../../storage/use-live';
import { articleNotesText } from '../../text/article-notes';
import { IconButton } from '../../ui/IconButton';

/** That something was said of the open article as a whole: memos from other tools, themes. It leads there. */
export function ArticleNotes({ document }: { document: string }) {
  const { database } = useDesk();
  const notes = useLive(() => articleNotes(database, document), [database, document]) ?? [];
  if (notes.length === 0) return null;
  return (
    <IconButton
      icon={MessageSquareText}
      label={articleNotesText.open(notes.length)}
      onPress={() => session.set({ dialog: { kind: 'articleNotes', document } })}
    />
  );
}
