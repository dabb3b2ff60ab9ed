import { ipcRenderer } from 'electron';

declare const window: { postMessage: (message: unknown, origin: string, ports: unknown[]) => void };
declare const location: { origin: string };

/** The parser window gets one port, by which it is given files and answers, and nothing else of the program. */
ipcRenderer.once('port', ({ ports }) => window.postMessage('port', location.origin, [...ports]));
