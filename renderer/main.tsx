import { createRoot } from 'react-dom/client';
import type { DesktopBridge } from '#shared/ipc/contract';
import { App } from './app/App';

declare global {
  interface Window {
    /** What the preload script hands on: every request the page can make of the main process. */
    readonly scholion: DesktopBridge;
  }
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
createRoot(root).render(<App bridge={window.scholion} />);
