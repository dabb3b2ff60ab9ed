import { useDesk } from '../../commands/desk';
import { removeNow } from '../../commands/remove-article';
import type { ArticleWork } from '../../state/session';
import { useLive } from '../../storage/use-live';
import { libraryText } from '../../text/library';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

type RemoveArticleDialogProps = { document: string; work: ArticleWork; onClose: () => void };

/** Says what goes with an article, before it goes. */
export function RemoveArticleDialog({ document, work, onClose }: RemoveArticleDialogProps) {
  const desk = useDesk();
  const title = useLive(async () => (await desk.database.documents.get(document))?.title ?? '', [document]);
  if (title === undefined) return null;

  const remove = (): void => {
    onClose();
    void removeNow(desk, document);
  };

  return (
    <Dialog
      heading={libraryText.removeHeading(title)}
      size="small"
      onClose={onClose}
      isAlert
      actions={
        <>
          <Button onPress={onClose} takesFocus>
            {libraryText.keep}
          </Button>
          <Button look="danger" onPress={remove}>
            {libraryText.remove}
          </Button>
        </>
      }
    >
      <p>{libraryText.removeWork(work)}</p>
    </Dialog>
  );
}
