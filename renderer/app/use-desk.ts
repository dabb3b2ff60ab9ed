import { useEffect, useState } from 'react';
import { isCommandId } from '#shared/commands';
import type { DesktopBridge, FileHandle, Output, ProjectSummary } from '#shared/ipc/contract';
import type { Failure } from '#shared/result';
import { addChosen } from '../commands/add-documents';
import { inspect } from '../commands/bundles';
import type { Desk } from '../commands/desk';
import { listenToKeys } from '../commands/keys';
import { local, remember, startLocal } from '../commands/local';
import { writeDraft } from '../commands/drafts';
import { writePlace } from '../commands/places';
import { perform } from '../commands/registry';
import { session } from '../state/session';
import { text } from '../text/en';
import { openProject } from './open-project';

export type Runtime = Output<'start'>['runtime'];
type Opened = {
  desk: Desk | undefined;
  projects: readonly ProjectSummary[];
  failure: Failure | undefined;
  runtime: Runtime | undefined;
};

/** Starts the page: asks what there is, opens the last project, and listens to keys, menus and files. */
export function useDesk(bridge: DesktopBridge): Opened {
  const [opened, setOpened] = useState<Opened>({
    desk: undefined,
    projects: [],
    failure: undefined,
    runtime: undefined,
  });
  useEffect(() => {
    let current: Desk | undefined;
    const handed: FileHandle[] = [];

    const open = async (project: string): Promise<void> => {
      const desk = await openProject(bridge, project, open);
      const start = await bridge.start();
      current?.database.close();
      current = desk.ok ? desk.value : undefined;
      if (desk.ok) remember({ lastProject: project });
      setOpened((before) => ({
        ...before,
        desk: current,
        projects: start.ok ? start.value.projects : before.projects,
        failure: desk.ok ? undefined : desk.failure,
      }));
      if (current) await takeHanded(current, handed.splice(0));
    };
    const begin = async (): Promise<void> => {
      const start = await bridge.start();
      if (!start.ok) return setOpened((before) => ({ ...before, failure: start.failure }));
      const { projects, runtime } = start.value;
      startLocal(bridge, start.value.local);
      const { theme, isListShown, isMarginShown, lastProject } = local();
      session.set({ theme, isListShown, isMarginShown });
      setOpened((before) => ({ ...before, projects, runtime }));
      const last = projects.find(({ project }) => project === lastProject) ?? projects[0];
      const made = last ? undefined : await bridge.createProject({ name: text.myProject });
      if (made && !made.ok) return setOpened((before) => ({ ...before, failure: made.failure }));
      await open(last?.project ?? made?.value.project ?? '');
    };

    const stops = [
      countPolicyRefusals(),
      listenToKeys(() => current),
      bridge.listen('command', ({ id }) => {
        if (current && isCommandId(id)) void perform(current, id);
      }),
      bridge.listen('filesHanded', (files) => {
        if (current) void takeHanded(current, files);
        else handed.push(...files);
      }),
      bridge.listen('requestRefused', (refusedRequests) => session.set({ refusedRequests })),
      bridge.listen('closing', () => {
        writePlace();
        writeDraft();
      }),
    ];
    void begin();
    return () => stops.forEach((stop) => stop());
  }, [bridge]);
  return opened;
}

/** Bundles are looked at first, never taken by themselves; anything else is added. */
async function takeHanded(desk: Desk, files: readonly FileHandle[]): Promise<void> {
  const isBundle = ({ name }: FileHandle): boolean => name.toLowerCase().endsWith('.scholion');
  const documents = files.filter((file) => !isBundle(file));
  if (documents.length > 0) await addChosen(desk, documents);
  for (const file of files.filter(isBundle)) await inspect(desk, file);
}

/** Counts what the content security policy stopped on its way to the network: the main process never sees it. */
function countPolicyRefusals(): () => void {
  const count = ({ blockedURI }: SecurityPolicyViolationEvent): void => {
    if (/^(https?|wss?):/.test(blockedURI)) {
      session.set(({ refusedByPolicy }) => ({ refusedByPolicy: refusedByPolicy + 1 }));
    }
  };
  document.addEventListener('securitypolicyviolation', count);
  return () => document.removeEventListener('securitypolicyviolation', count);
}
