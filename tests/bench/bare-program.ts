import { _electron, type ElectronApplication } from '@playwright/test';
import { electronFor } from '#build/electron-path';
import { inProject } from '#build/project';

/** The least that a program in this runtime does: one window with one word. */
export async function startBare(): Promise<ElectronApplication> {
  const { program, args } = await electronFor(inProject('tests/bench/bare-window'), 'bare-window');
  return _electron.launch({ executablePath: program, args });
}
