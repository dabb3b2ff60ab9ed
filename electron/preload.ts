import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopBridge, EventName, Requests } from '#shared/ipc/contract';
import { eventNames, requestNames } from './ipc/request-names';

type Hear = (value: unknown) => void;

const hearers = new Map<EventName, Set<Hear>>(eventNames.map((name) => [name, new Set()]));
/** What may be handed over before the page has begun to listen. */
const early = new Map<EventName, unknown[]>([
  ['filesHanded', []],
  ['linkHanded', []],
]);

for (const name of eventNames) {
  // The page gets the value alone: the event of `ipcRenderer` would hand it the sender.
  ipcRenderer.on(name, (_event, value: unknown) => {
    const listening = hearers.get(name) ?? new Set();
    if (listening.size === 0) early.get(name)?.push(value);
    for (const hear of listening) hear(value);
  });
}

const listen: DesktopBridge['listen'] = (name, hear) => {
  const listening = hearers.get(name);
  listening?.add(hear as Hear);
  for (const value of early.get(name)?.splice(0) ?? []) (hear as Hear)(value);
  return () => void listening?.delete(hear as Hear);
};

const asked = requestNames.map(
  (name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)] as const,
);
// Each name has its function; what the functions take and give is held to the contract by both sides of it.
const bridge: DesktopBridge = { ...(Object.fromEntries(asked) as unknown as Requests), listen };

contextBridge.exposeInMainWorld('scholion', bridge);
