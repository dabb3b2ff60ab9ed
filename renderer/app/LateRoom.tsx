import { lazy, Suspense, type ComponentType } from 'react';
import type { Room } from '#shared/commands/room';

/** The rooms in which nobody is when the program starts: they are loaded when one goes there first. */
const lateRooms: Partial<Record<Room, ComponentType>> = {
  implications: lazy(async () => {
    const { ImplicationsRoom } = await import('../features/implications/ImplicationsRoom');
    return { default: ImplicationsRoom };
  }),
  actors: lazy(async () => ({ default: (await import('../features/actors/ActorsRoom')).ActorsRoom })),
  codebook: lazy(async () => ({ default: (await import('../features/codebook/CodebookRoom')).CodebookRoom })),
  analysis: lazy(async () => ({ default: (await import('../features/analysis/AnalysisRoom')).AnalysisRoom })),
  brief: lazy(async () => ({ default: (await import('../features/brief/BriefRoom')).BriefRoom })),
};

export function LateRoom({ room }: { room: Room }) {
  const Shown = lateRooms[room];
  return (
    Shown && (
      <Suspense>
        <Shown />
      </Suspense>
    )
  );
}
