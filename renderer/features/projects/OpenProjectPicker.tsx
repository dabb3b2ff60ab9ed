import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Output } from '#shared/ipc/contract';
import { byName } from '#shared/text/by-name';
import { foldName } from '#shared/text/names';
import { useDesk } from '../../commands/desk';
import type { Totals } from '../../storage/database';
import { totalsOfProjects } from '../../storage/project-totals';
import { dayInWords } from '../../text/dates';
import { projectTitle } from '../../text/project-title';
import { projectText } from '../../text/projects';
import { Picker, type PickerRow } from '../../ui/Picker';

type Listed = { readonly projects: Output<'listProjects'>; readonly totals: ReadonlyMap<string, Totals> };

/** All projects by name, each with what it holds and when it was last worked in; typing narrows, Enter opens. */
export function OpenProjectPicker({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const listed = useListed();
  const [typed, setTyped] = useState('');
  const open = desk.project.project;
  const rows = useMemo(() => rowsOf(listed, typed, open), [listed, typed, open]);
  const take = (project: string): void => {
    flushSync(onClose);
    if (project !== open) void desk.openProject(project);
  };
  return (
    <Picker
      label={projectText.openHeading}
      placeholder={projectText.openHint}
      typed={typed}
      onType={setTyped}
      rows={rows}
      isLate={listed === undefined}
      countLabel={projectText.count(rows.length)}
      emptyLabel={projectText.noneMatches}
      onTake={take}
      onRefuse={() => undefined}
      onClose={onClose}
    />
  );
}

function rowsOf(listed: Listed | undefined, typed: string, open: string): PickerRow[] {
  const sought = foldName(typed.trim());
  return (listed?.projects ?? [])
    .map((summary) => ({ ...summary, title: projectTitle(summary) }))
    .filter(({ title }) => foldName(title).includes(sought))
    .toSorted((one, other) => byName(one.title, other.title))
    .map(({ project, title, changedAt }) => {
      const totals = listed?.totals.get(project);
      const facts = [
        project === open && projectText.openNow,
        totals && projectText.holds(totals.documents, totals.passages),
      ];
      return {
        key: project,
        label: title,
        detail: facts.filter(Boolean).join(' · ') || undefined,
        trailing: changedAt === undefined ? undefined : dayInWords(changedAt),
      };
    });
}

/** Read once, when the list is opened. */
function useListed(): Listed | undefined {
  const { bridge } = useDesk();
  const [listed, setListed] = useState<Listed>();
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const answer = await bridge.listProjects();
      const projects = answer.ok ? answer.value : [];
      const totals = await totalsOfProjects(projects.map(({ project }) => project));
      if (!isGone) setListed({ projects, totals });
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [bridge]);
  return listed;
}
