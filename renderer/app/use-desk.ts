import { useEffect, useState } from 'react';
import type { DesktopBridge, FileHandle, Output, ProjectSummary } from '#shared/ipc/contract';
import type { Failure } from '#shared/result';
import type { Desk } from '../commands/desk';
import { leaveIntake, resumeIntake } from '../commands/intake/take-in';
import { takeFiles } from '../commands/take-files';
import { local, remember, startLocal } from '../commands/local';
import { session } from '../state/session';
import { text } from '../text/en';
import { listenToWindow } from './listen-to-window';
import { finishOpening, openProject, showProject } from './open-project';

export type Runtime = Output<'start'>['runtime'];
type Opened = {
  desk: Desk | undefined;
  projects: readonly ProjectSummary[];
  failure: Failure | undefined;
  runtime: Runtime | undefined;
};

const nothing: Opened = { desk: undefined, projects: [], failure: undefined, runtime: undefined };

/** Starts the page: asks what there is, opens the last project, and listens to keys, menus and files. */
export function useDesk(bridge: DesktopBridge): Opened {
  const [opened, setOpened] = useState<Opened>(nothing);
  useEffect(() => {
    let current: Desk | undefined;
    let reading: Promise<unknown> = Promise.resolve();
    const handed: FileHandle[] = [];

    const open = async (project: string): Promise<void> => {
      // One that is read anew is read to its end first.
      await reading;
      await leaveIntake({ bridge });
      const next = await openProject(bridge, project, open);
      const start = await bridge.start();
      const projects = start.ok ? start.value.projects : [];
      if (!next.ok) {
        if (current) void resumeIntake(current);
        return setOpened((before) => ({ ...before, projects, failure: next.failure }));
      }
      const previous = current;
      await previous?.tables.settled();
      current = next.value.desk;
      await showProject(next.value);
      setOpened((before) => ({ ...before, desk: current, projects, failure: undefined }));
      previous?.search.end();
      previous?.database.close();
      remember({ lastProject: project });
      // Until then nothing could be added.
      reading = finishOpening(next.value).then(async (isWhole) => {
        if (!isWhole || current !== next.value.desk) return;
        void resumeIntake(current);
        await takeFiles(current, handed.splice(0));
      });
    };
    const begin = async (): Promise<void> => {
      const start = await bridge.start();
      if (!start.ok) return setOpened((before) => ({ ...before, failure: start.failure }));
      const { projects, runtime } = start.value;
      startLocal(bridge, start.value.local);
      const { areGhostsShown, theme, isListShown, isMarginShown, closedSections, firstSteps, lastProject } =
        local();
      session.set({ areGhostsShown, theme, isListShown, isMarginShown, closedSections, firstSteps });
      session.set({ isPassageMapShown: local().isPassageMapShown });
      session.set({ ownKeys: local().keys, hasSingleKeys: local().hasSingleKeys });
      session.set({ contrast: local().contrast, reading: local().reading });
      setOpened((before) => ({ ...before, projects, runtime }));
      // A project that cannot be opened does not shut out the others.
      const inOrder = projects.toSorted(
        (a, b) => Number(b.project === lastProject) - Number(a.project === lastProject),
      );
      for (const { project } of inOrder) {
        await open(project);
        if (current) return;
      }
      if (projects.length > 0) return;
      const made = await bridge.createProject({ name: text.myProject });
      if (made.ok) await open(made.value.project);
      else setOpened((before) => ({ ...before, failure: made.failure }));
    };
    const onFiles = (files: readonly FileHandle[]): void => {
      if (current) void takeFiles(current, files);
      else handed.push(...files);
    };
    const stop = listenToWindow(bridge, () => current, onFiles);
    void begin();
    return stop;
  }, [bridge]);
  return opened;
}
