import type { Workspace } from './workspace';

/** Whether a copy holds what was settled in review: it shows there and nowhere else (`interaction.md` 3.6). */
export function isGold(workspace: Workspace, layer: string | undefined): boolean {
  return layer !== undefined && workspace.fields('layer', layer)?.kind === 'gold';
}
