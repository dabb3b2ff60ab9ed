import { useEffect, useState } from 'react';
import type { DesktopBridge, FileHandle, Output, ProjectSummary } from '#shared/ipc/contract';
import type { PassageLink } from '#shared/passage-link';
import type { Failure } from '#shared/result';
import type { Desk } from '../commands/desk';
import { leaveIntake, resumeIntake } from '../commands/intake/take-in';
import { openHandedLink } from '../commands/open-link';
import { takeFiles } from '../commands/take-files';
import { local, remember, startLocal } from '../commands/local';
import { notify, session } from '../state/session';
import { text } from '../text/en';
import { readingAnewText } from '../text/reading-anew';
import { listenToWindow } from './listen-to-window';
import { finishOpening, openProject, readWhole, showProject, type OpenedProject } from './open-project';

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
    let current: OpenedProject | undefined;
    let opening = new AbortController();
    const handed: FileHandle[] = [];
    let link: PassageLink | null | undefined;

    const open = async (project: string): Promise<Desk | undefined> => {
      // Whoever goes on to another project does not wait until this one is read.
      opening.abort();
      const { signal } = (opening = new AbortController());
      await leaveIntake({ bridge });
      const next = await openProject(bridge, project, open, signal);
      const start = await bridge.start();
      if (signal.aborted) {
        if (next.ok) next.value.desk.database.close();
        return undefined;
      }
      const projects = start.ok ? start.value.projects : [];
      if (!next.ok) {
        setOpened((before) => ({ ...before, projects, failure: next.failure }));
        await stayIn(current);
        return undefined;
      }
      const previous = current?.desk;
      await previous?.tables.settled();
      current = next.value;
      await showProject(current);
      setOpened((before) => ({ ...before, desk: current?.desk, projects, failure: undefined }));
      previous?.search.end();
      previous?.database.close();
      remember({ lastProject: project });
      void finish(next.value, signal);
      return current.desk;
    };
    /** Another project could not be opened. What was on the screen stays there, and is read to its end. */
    const stayIn = async (before: OpenedProject | undefined): Promise<void> => {
      if (before && session.get().isReadInPart) return void (await open(before.desk.project.project));
      readWhole();
      if (before) await resumeIntake(before.desk);
    };
    /** Until all is there, nothing can be added. */
    const finish = async (opened: OpenedProject, signal: AbortSignal): Promise<void> => {
      if (!(await finishOpening(opened, signal))) return;
      void resumeIntake(opened.desk);
      await takeFiles(opened.desk, handed.splice(0));
      const to = link;
      link = undefined;
      if (to !== undefined) await openHandedLink(() => current?.desk, to);
    };
    const begin = async (): Promise<void> => {
      const start = await bridge.start();
      if (!start.ok) return setOpened((before) => ({ ...before, failure: start.failure }));
      const { projects, runtime, isAssisted } = start.value;
      session.set({ isAssisted });
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
      if (made.ok) return void (await open(made.value.project));
      setOpened((before) => ({ ...before, failure: made.failure }));
    };
    const onFiles = (files: readonly FileHandle[]): void => {
      if (current && !session.get().isReadInPart) return void takeFiles(current.desk, files);
      handed.push(...files);
      if (current) notify(readingAnewText.filesWait);
    };
    const onLink = (to: PassageLink | null): void => {
      if (current && !session.get().isReadInPart) void openHandedLink(() => current?.desk, to);
      else link = to;
    };
    const stop = listenToWindow(bridge, () => current?.desk, { onFiles, onLink });
    void begin();
    return stop;
  }, [bridge]);
  return opened;
}
