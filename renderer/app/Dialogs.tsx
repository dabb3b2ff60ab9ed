import type { ReactNode } from 'react';
import { ImportCodebookDialog } from '../features/codes/ImportCodebookDialog';
import { MergeCodesDialog } from '../features/codes/MergeCodesDialog';
import { MoveCodesPicker } from '../features/codes/MoveCodesPicker';
import { NewCodeDialog } from '../features/codes/NewCodeDialog';
import { SplitCodeDialog } from '../features/codes/SplitCodeDialog';
import { BundleDialog } from '../features/exchange/BundleDialog';
import { ExportDialog } from '../features/exchange/ExportDialog';
import { FailureDialog } from '../features/exchange/FailureDialog';
import { MarkedCopyDialog } from '../features/exchange/MarkedCopyDialog';
import { TableDialog } from '../features/exchange/TableDialog';
import { ReadingDialog } from '../features/exchange/ReadingDialog';
import { FavouritesDialog } from '../features/favourites/FavouritesDialog';
import { DocumentReportDialog } from '../features/intake/DocumentReportDialog';
import { IntakeDialog } from '../features/intake/IntakeDialog';
import { ForeignWorkDialog } from '../features/foreign-work/ForeignWorkDialog';
import { KeysDialog } from '../features/keys/KeysDialog';
import { OpenByName } from '../features/library/OpenByName';
import { OpenLinkDialog } from '../features/library/OpenLinkDialog';
import { PasteDialog } from '../features/library/PasteDialog';
import { RemoveArticleDialog } from '../features/library/RemoveArticleDialog';
import { OutletsDialog } from '../features/outlets/OutletsDialog';
import { PaletteDialog } from '../features/palette/PaletteDialog';
import { NewProjectDialog } from '../features/projects/NewProjectDialog';
import { OpenProjectPicker } from '../features/projects/OpenProjectPicker';
import { RenameProjectDialog } from '../features/projects/RenameProjectDialog';
import { ArticleNotesDialog } from '../features/reader/ArticleNotesDialog';
import { PageDialog } from '../features/reader/PageDialog';
import { SaveSearchDialog } from '../features/search/SaveSearchDialog';
import { ReadingSettingsDialog } from '../features/settings/ReadingSettingsDialog';
import { WhatWeRecordDialog } from '../features/recording/WhatWeRecordDialog';
import { CorrectDialog } from '../features/versions/CorrectDialog';
import { LeftOutDialog } from '../features/versions/LeftOutDialog';
import { OriginalDialog } from '../features/versions/OriginalDialog';
import { VersionsDialog } from '../features/versions/VersionsDialog';
import { SourceDialog } from '../features/source/SourceDialog';
import { session, useSession } from '../state/session';

/** The dialog that is open, if one is. */
export function Dialogs(): ReactNode {
  const dialog = useSession((now) => now.dialog);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'paste':
      return <PasteDialog onClose={close} />;
    case 'openByName':
      return <OpenByName onClose={close} />;
    case 'openLink':
      return <OpenLinkDialog onClose={close} />;
    case 'outlets':
      return <OutletsDialog outlet={dialog.outlet} fresh={dialog.fresh} onClose={close} />;
    case 'page':
      return <PageDialog onClose={close} />;
    case 'source':
      return <SourceDialog onClose={close} />;
    case 'correct':
      return <CorrectDialog first={dialog.first} count={dialog.count} onClose={close} />;
    case 'leftOut':
      return <LeftOutDialog onClose={close} />;
    case 'original':
      return <OriginalDialog onClose={close} />;
    case 'versions':
      return <VersionsDialog onClose={close} />;
    case 'newProject':
      return <NewProjectDialog onClose={close} />;
    case 'openProject':
      return <OpenProjectPicker onClose={close} />;
    case 'renameProject':
      return <RenameProjectDialog onClose={close} />;
    case 'keys':
      return <KeysDialog isChanging={dialog.isChanging} onClose={close} />;
    case 'palette':
      return <PaletteDialog onClose={close} />;
    case 'readingSettings':
      return <ReadingSettingsDialog onClose={close} />;
    case 'recording':
      return <WhatWeRecordDialog onClose={close} />;
    case 'newCode':
      return <NewCodeDialog of={dialog.of} parent={dialog.parent} onClose={close} />;
    case 'mergeCodes':
      return <MergeCodesDialog codes={dialog.codes} onClose={close} />;
    case 'importCodebook':
      return <ImportCodebookDialog name={dialog.name} comparisons={dialog.comparisons} onClose={close} />;
    case 'splitCode':
      return <SplitCodeDialog code={dialog.code} onClose={close} />;
    case 'moveCodes':
      return <MoveCodesPicker codes={dialog.codes} onClose={close} />;
    case 'export':
      return <ExportDialog onClose={close} />;
    case 'exportTable':
      return <TableDialog offers={dialog.offers} onClose={close} />;
    case 'markedCopy':
      return <MarkedCopyDialog document={dialog.document} title={dialog.title} onClose={close} />;
    case 'reading':
      return <ReadingDialog name={dialog.name} onClose={close} />;
    case 'bundle':
      return (
        <BundleDialog
          file={dialog.file}
          finding={dialog.finding}
          isArriving={dialog.isArriving ?? false}
          onClose={close}
        />
      );
    case 'favourites':
      return <FavouritesDialog adding={dialog.adding} onClose={close} />;
    case 'intake':
      return <IntakeDialog entry={dialog.entry} onClose={close} />;
    case 'removeArticle':
      return <RemoveArticleDialog document={dialog.document} work={dialog.work} onClose={close} />;
    case 'documentReport':
      return <DocumentReportDialog document={dialog.document} onClose={close} />;
    case 'articleNotes':
      return <ArticleNotesDialog document={dialog.document} onClose={close} />;
    case 'foreignWork':
      return <ForeignWorkDialog offered={dialog.offered} onClose={close} />;
    case 'saveSearch':
      return <SaveSearchDialog query={dialog.query} saved={dialog.saved} onClose={close} />;
    case 'failure':
      return <FailureDialog failure={dialog.failure} onClose={close} />;
  }
}

function close(): void {
  session.set({ dialog: undefined });
}
