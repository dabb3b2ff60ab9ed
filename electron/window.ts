import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { EventName, EventValue } from '#shared/ipc/contract';
import type { Activity } from './activity';
import type { LocalFile } from './files/local';
import { START_PAGE } from './origin';
import { isLooping } from './reload-loop';
import { pagePreferences } from './security/page-preferences';
import { text } from './text';
import { placeOnScreens, SMALLEST, type WindowPlace } from './window-place';

/** Tells the page something, if there is one. */
export type Tell = <Name extends EventName>(name: Name, value: EventValue<Name>) => void;

export type WindowSurroundings = {
  readonly preload: string;
  readonly local: LocalFile;
  /** What the page is doing on the disk: waited for before the window closes. */
  readonly activity: Activity;
};

/** How long closing waits for the page to write down what is being typed. */
const LONGEST_FAREWELL_MS = 3_000;

let page: BrowserWindow | undefined;

/** The window that the person sees; nothing while there is none. The parser window is not the person's. */
export function pageWindow(): BrowserWindow | undefined {
  return page?.isDestroyed() === false ? page : undefined;
}

export function openWindow({ preload, local, activity }: WindowSurroundings): BrowserWindow {
  const window = new BrowserWindow({
    ...placeOnScreens(local.window, screensFirstPrimary()),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    // The page's own colours: until its first picture is there, no white flash.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17171A' : '#FDFDFB',
    webPreferences: { ...pagePreferences, devTools: !app.isPackaged, preload },
  });
  page = window;
  if (local.window?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberPlace(window, local, activity);
  recover(window);
  sayFarewell(window, activity);
  void window.loadURL(START_PAGE);
  return window;
}

export const tellPage: Tell = (name, value) => {
  const webContents = pageWindow()?.webContents;
  if (webContents && !webContents.isDestroyed() && !webContents.isCrashed()) webContents.send(name, value);
};

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function screensFirstPrimary() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}

function rememberPlace(window: BrowserWindow, local: LocalFile, activity: Activity): void {
  const write = activity.counted((place: WindowPlace) => local.placeWindow(place));
  let waiting: NodeJS.Timeout | undefined;
  const writeNow = () => {
    clearTimeout(waiting);
    waiting = undefined;
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    void write({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  };
  const remember = () => {
    clearTimeout(waiting);
    waiting = setTimeout(writeNow, 400);
  };
  window.on('resize', remember).on('move', remember).on('maximize', remember).on('unmaximize', remember);
  // Moved a moment ago, it is closed where it is now.
  window.on('close', () => waiting && writeNow());
  window.on('closed', () => clearTimeout(waiting));
}

/** A page that has died is loaded again; one that hangs, when the person says so. */
function recover(window: BrowserWindow): void {
  const deaths: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    deaths.push(Date.now());
    if (!isLooping(deaths)) return window.webContents.reload();
    const answer = dialog.showMessageBoxSync(window, {
      type: 'error',
      message: text.keepsFailing,
      detail: text.keepsFailingDetail,
      buttons: [text.tryAgain, text.quit],
    });
    if (answer === 0) window.webContents.reload();
    else app.quit();
  });
  window.on('unresponsive', () => void offerReload(window));
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: text.notAnswering,
    detail: text.notAnsweringDetail,
    buttons: [text.wait, text.reload],
    defaultId: 0,
    cancelId: 0,
  });
  // A page that hangs cannot be asked to reload: its process is ended, and then it is loaded again like any that died.
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
}

/** Closing asks the page first to write down what is being typed, and waits for it. */
function sayFarewell(window: BrowserWindow, activity: Activity): void {
  let farewell: 'none' | 'saying' | 'said' = 'none';
  window.on('close', (event) => {
    if (farewell === 'said' || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (farewell === 'saying') return;
    farewell = 'saying';
    tellPage('closing', undefined);
    void activity.quiet(LONGEST_FAREWELL_MS).then(() => {
      farewell = 'said';
      if (!window.isDestroyed()) window.close();
    });
  });
}
