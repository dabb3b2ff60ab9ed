import type { Section } from '#shared/ipc/local-state';
import { session } from '../state/session';
import { remember } from './local';

/** Opens a section of the side panel, or closes it; this machine remembers which are closed. */
export function toggleSection(section: Section): void {
  const { closedSections: before } = session.get();
  const closedSections = before.includes(section)
    ? before.filter((other) => other !== section)
    : [...before, section];
  session.set({ closedSections });
  remember({ closedSections });
}
