import { CopyCheck } from 'lucide-react';
import { useDesk } from '../../commands/desk';
import { openDocument } from '../../commands/open-document';
import { twinsOf } from '../../storage/twins';
import { useLive } from '../../storage/use-live';
import { libraryText } from '../../text/library';
import { IconButton } from '../../ui/IconButton';

/** That the open article is a source that is heard in another one too; it leads there. */
export function SameSource({ document }: { document: string }) {
  const desk = useDesk();
  const twins = useLive(() => twinsOf(desk.database, document), [desk, document]);
  const [first] = twins ?? [];
  if (!twins || !first) return null;
  return (
    <IconButton
      icon={CopyCheck}
      label={libraryText.sameSource(twins.map(({ title }) => title))}
      onPress={() => void openDocument(desk, first.document)}
    />
  );
}
