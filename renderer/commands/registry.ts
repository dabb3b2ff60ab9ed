import type { CommandId } from '#shared/commands';
import type { Desk } from './desk';
import { addDocuments, pasteDocument } from './add-documents';
import { exportBundle, openBundle } from './bundles';
import { growSelection, shrinkSelection } from './grow-selection';
import { highlight, repeatTags } from './highlight';
import { implicationInferred, implicationStated } from './implication';
import type { Plan, Planner, Refusal } from './plan';
import { newProject, openSample } from './projects';
import { removePassage } from './remove-passage';
import { letGo, nextPassage, previousPassage } from './select';
import { editSource } from './source-fields';
import { submit } from './submit';
import { tag } from './tag';
import { toggleOutside } from './toggle-outside';
import { redo, undo } from './undo';
import {
  goToLibrary,
  goToReader,
  nextRegion,
  previousRegion,
  showKeys,
  themeDark,
  themeLight,
  themeSystem,
  toggleList,
  toggleMargin,
} from './view';
import { refuse } from './plan';
import { notify, session } from '../state/session';
import { describeRefusal } from '../text/refusals';

/** What each command would do now. The compiler asks for every one that `shared/commands.ts` names. */
export const planners: Record<CommandId, Planner> = {
  addDocuments,
  pasteDocument,
  openSample,
  newProject,
  openBundle,
  exportBundle,
  undo,
  redo,
  editSource,
  toggleOutside,
  tag,
  highlight,
  repeatTags,
  implicationStated,
  implicationInferred,
  removePassage,
  nextPassage,
  previousPassage,
  growSelection,
  shrinkSelection,
  letGo,
  goToLibrary,
  goToReader,
  nextRegion,
  previousRegion,
  toggleList,
  toggleMargin,
  themeSystem,
  themeLight,
  themeDark,
  showKeys,
};

/** Does what the command with this id does now, or says why it does not apply. */
export async function perform(desk: Desk, id: CommandId): Promise<void> {
  await carryOut(desk, planners[id](desk));
}

/** Carries out a plan: writes its draft, or does what it does. A refusal is said in a sentence. */
export async function carryOut(desk: Desk, plan: Plan | Refusal): Promise<void> {
  const { stopped } = session.get();
  const lawful = stopped && plan.kind === 'write' ? refuse('journal-stopped') : plan;
  switch (lawful.kind) {
    case 'refusal':
      if (lawful.reason !== 'unchanged') notify(describeRefusal(lawful.reason));
      return;
    case 'do':
      await lawful.run();
      return;
    case 'write': {
      const saving = submit(desk, lawful.draft);
      // Painted by now: what follows need not wait for the disk.
      lawful.after?.();
      await saving;
    }
  }
}
