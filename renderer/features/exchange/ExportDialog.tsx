import { useDesk } from '../../commands/desk';
import { session } from '../../state/session';
import { listDocuments } from '../../storage/listed-documents';
import { useLive } from '../../storage/use-live';
import { ExportForm } from './ExportForm';

/** Hands documents over in a file: the open one, or all. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const documents = useLive(() => listDocuments(desk.database, desk.project.author), [desk]);
  if (!documents) return null;
  const open = documents.filter(({ id }) => id === session.get().document);
  return <ExportForm documents={documents} proposed={open.length > 0 ? open : documents} onClose={onClose} />;
}
