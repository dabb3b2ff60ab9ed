import { app } from 'electron';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { declareScheme } from './app-protocol';
import { electronMajor } from './platform';
import { chromiumSwitches, refusedInRelease } from './security/chromium-switches';

// Whatever the program writes, Chromium's files too, is for this user alone: what analysts read is nobody else's business.
const personalMask = process.umask(0o077);

/** What a file is given that the person writes to hand it on: their own setting decides. */
export const ordinaryFileMode = 0o666 & ~personalMask;

/** What must be settled before Chromium starts: where it may write, what it must not do. */
export function prepareChromium(): void {
  // Not as root, where enabling it kills every child; the page's own `sandbox: true` holds all the same.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const [name, value] of Object.entries(chromiumSwitches)) app.commandLine.appendSwitch(name, value);
  declareScheme();
  placeProfile();
}

/** Whether this is a release that somebody tries to start with a door open. */
export function isStartedUnsafely(): boolean {
  return app.isPackaged && refusedInRelease.some((name) => app.commandLine.hasSwitch(name));
}

function placeProfile(): void {
  const chosen = app.commandLine.getSwitchValue('user-data-dir');
  if (chosen) app.setPath('userData', path.resolve(chosen));
  const folder = app.getPath('userData');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  // An older Chromium deletes the database of a newer one (electron#24882): two versions never share a folder.
  app.setPath('sessionData', path.join(folder, 'session', `e${electronMajor}`));
}
