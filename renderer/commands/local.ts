import type { DesktopBridge } from '#shared/ipc/contract';
import { LocalState, type LocalUpdate } from '#shared/ipc/local-state';

let bridge: Pick<DesktopBridge, 'writeLocal'> | undefined;
let state: LocalState = LocalState.parse({});

/** Begins with what the main process kept from the last time. */
export function startLocal(to: Pick<DesktopBridge, 'writeLocal'>, from: LocalState): void {
  bridge = to;
  state = from;
}

/** What is remembered on this machine alone. */
export function local(): LocalState {
  return state;
}

/** Remembers these keys; the main process writes them to its own file. */
export function remember(update: LocalUpdate): void {
  state = { ...state, ...(update as Partial<LocalState>) };
  void bridge?.writeLocal(update);
}
