import { commandOf, type CommandId, type CommandMenu } from '#shared/commands';
import { session } from '../state/session';
import type { Desk } from './desk';
import { addDocuments, addFolder, pasteDocument } from './add-documents';
import { saveBrief } from './brief/save-brief';
import { exportBundle, openBundle } from './bundles';
import { saveMarkedCopy } from './marked-copy';
import { exportTable } from './export-table';
import { toggleFirstSteps } from './first-steps';
import { moveCodes, newCode, renameCode, retireCodes } from './codes/code-commands';
import { exportCodebook, exportCodebookTable, importCodebook } from './codes/codebook-files';
import { moveCodeDown, moveCodeUp } from './codes/order-codes';
import { mergeCodes } from './codes/merge-codes';
import { splitCode } from './codes/split-code';
import { clearFilter } from './filter';
import { correctText, leftOut } from './correct-text';
import { find, findNext, findPrevious } from './find';
import { focus } from './focus';
import { copyPassages } from './copy-passages';
import { copyAddress, copyLink, copyQuote } from './copy-quote';
import { leftEdgeIn, leftEdgeOut, rightEdgeIn, rightEdgeOut } from './edges';
import { editFavourites, favouritePlanners, makeFavourite } from './favourites';
import { toggleGhosts } from './ghosts';
import { growSelection, shrinkSelection } from './grow-selection';
import { highlight, repeatTags } from './highlight';
import { linkEvidence } from './link-evidence';
import { nextLost, placeLost, previousLost, proposePlace, removeLost } from './lost';
import { intakeReport } from './intake/report';
import { judge } from './judge';
import { nextUnread } from './next-unread';
import { goToNote } from './notes';
import { gradeOutlet, outlets } from './outlets';
import { openByName } from './open-by-name';
import { openLink } from './open-link';
import { implicationInferred, implicationStated, saveImplication } from './open-drawer';
import { jump } from './jump';
import { carryOut } from './carry-out';
import { refuse, type Plan, type Planner, type Refusal } from './plan';
import { goToPage } from './pages';
import { addPiece, removePiece } from './pieces';
import { newProject, openProject, openSample, renameProject } from './projects';
import {
  contrastMore,
  contrastSystem,
  readingSettings,
  silenceHighlights,
  textLarger,
  textSmaller,
  textUsual,
} from './reading-settings';
import { certainty, credibility, details, event, kind, note, voice, why } from './record';
import { nextFound, previousFound } from './search/open-found';
import { neverFound, skipFound } from './search/results';
import { saveSearch } from './search/save-search';
import { searchAll } from './search/search-room';
import { tagFound } from './search/tag-found';
import { removeArticle } from './remove-article';
import { removePassage } from './remove-passage';
import { letGo, nextPassage, previousPassage } from './select';
import { editSource } from './source-fields';
import { outward, stackList } from './stack';
import { tag } from './tag';
import { nextUntidy, previousUntidy } from './tidy';
import { tagMentions } from './tag-mentions';
import { toggleOutside } from './toggle-outside';
import { showOriginal, showVersions } from './versions';
import { pageDown, pageUp } from './turn-page';
import { redo, undo } from './undo';
import {
  goToActors,
  goToAnalysis,
  goToBrief,
  goToCodebook,
  goToImplications,
  goToLibrary,
  goToReader,
} from './rooms';
import { toggleSingleKeys } from './keymap';
import { whatWeRecord } from './what-we-record';
import {
  changeKeys,
  nextRegion,
  previousRegion,
  palette,
  showKeys,
  themeDark,
  themeLight,
  themeSystem,
  toggleList,
  toggleMargin,
  togglePassageMap,
} from './view';

/** What each command would do now. The compiler asks for every one that `shared/commands.ts` names. */
export const planners: Record<CommandId, Planner> = {
  addDocuments,
  addFolder,
  pasteDocument,
  intakeReport,
  removeArticle,
  openSample,
  openProject,
  renameProject,
  newProject,
  whatWeRecord,
  openBundle,
  exportBundle,
  exportTable,
  saveBrief,
  saveMarkedCopy,
  undo,
  redo,
  editSource,
  outlets,
  gradeOutlet,
  toggleOutside,
  correctText,
  leftOut,
  showVersions,
  showOriginal,
  tag,
  tagMentions,
  highlight,
  repeatTags,
  makeFavourite,
  editFavourites,
  ...favouritePlanners,
  implicationStated,
  implicationInferred,
  saveImplication,
  linkEvidence,
  voice,
  certainty,
  kind,
  note,
  why,
  credibility,
  event,
  details,
  removePassage,
  nextPassage,
  previousPassage,
  outward,
  stackList,
  growSelection,
  shrinkSelection,
  focus,
  clearFilter,
  nextUntidy,
  previousUntidy,
  nextLost,
  previousLost,
  proposePlace,
  placeLost,
  removeLost,
  judge,
  nextUnread,
  openByName,
  openLink,
  find,
  findNext,
  findPrevious,
  searchAll,
  nextFound,
  previousFound,
  saveSearch,
  tagFound,
  skipFound,
  neverFound,
  rightEdgeOut,
  rightEdgeIn,
  leftEdgeOut,
  leftEdgeIn,
  addPiece,
  removePiece,
  copyQuote,
  copyLink,
  copyAddress,
  copyPassages,
  jump,
  goToPage,
  goToNote,
  pageDown,
  pageUp,
  letGo,
  importCodebook,
  exportCodebook,
  exportCodebookTable,
  newCode,
  renameCode,
  moveCodes,
  moveCodeUp,
  moveCodeDown,
  mergeCodes,
  splitCode,
  retireCodes,
  goToLibrary,
  goToReader,
  goToImplications,
  goToActors,
  goToCodebook,
  goToAnalysis,
  goToBrief,
  nextRegion,
  previousRegion,
  toggleList,
  toggleMargin,
  togglePassageMap,
  toggleGhosts,
  silenceHighlights,
  textLarger,
  textSmaller,
  textUsual,
  themeSystem,
  themeLight,
  themeDark,
  contrastSystem,
  contrastMore,
  readingSettings,
  showKeys,
  toggleFirstSteps,
  palette,
  changeKeys,
  toggleSingleKeys,
};

/** Does what the command with this id does now, or says why it does not apply. */
export async function perform(desk: Desk, id: CommandId): Promise<void> {
  await carryOut(desk, planFor(desk, id));
}

/** What the command with this id would do now. While only a part of the project is read, what asks for no more than that. */
export function planFor(desk: Desk, id: CommandId): Plan | Refusal {
  if (session.get().isReadInPart && !appliesToPart(id)) return refuse('read-anew');
  return planners[id](desk);
}

/** Whether a command changes nothing that is kept in the project, and is right without what is not read yet. */
function appliesToPart(id: CommandId): boolean {
  return menusForReading.has(commandOf(id).menu) || forReading.has(id);
}

const menusForReading: ReadonlySet<CommandMenu> = new Set(['view', 'go', 'help']);
const forReading: ReadonlySet<CommandId> = new Set([
  'newProject',
  'openProject',
  'openSample',
  'whatWeRecord',
  'intakeReport',
  'saveBrief',
  'find',
  'findNext',
  'findPrevious',
  'copyQuote',
  'copyLink',
  'copyAddress',
  'showOriginal',
  'leftOut',
  'nextPassage',
  'previousPassage',
  'outward',
  'stackList',
  'growSelection',
  'shrinkSelection',
]);
