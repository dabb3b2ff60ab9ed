import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { acceleratorFor } from '#electron/accelerator';
import { menuTemplate } from '#electron/menu-template';
import { commands } from '#shared/commands';

function itemsOf(
  platform: NodeJS.Platform,
  choose = vi.fn(),
  isDevelopment = false,
): MenuItemConstructorOptions[] {
  const menus = menuTemplate({ platform, isDevelopment, keys: {}, choose });
  return menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
}

describe.each(['linux', 'win32', 'darwin'] as const)('on %s', (platform) => {
  test('every command is in the menu once, under its own words', () => {
    const shown = itemsOf(platform).filter(({ click }) => click);

    expect(shown.map(({ id, label }) => ({ id, label })).toSorted(byId)).toEqual(
      commands.map(({ id, label }) => ({ id, label })).toSorted(byId),
    );
  });

  test('a chosen command is sent by its id', () => {
    const choose = vi.fn();

    for (const { click } of itemsOf(platform, choose)) (click as (() => void) | undefined)?.();

    expect(new Set(choose.mock.calls.flat())).toEqual(new Set(commands.map(({ id }) => id)));
  });

  test('keys are shown, and heard by the page alone', () => {
    const shown = itemsOf(platform).filter(({ accelerator }) => accelerator);

    expect(shown.length).toBeGreaterThan(8);
    expect(shown.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  });

  test('a person’s own keys stand in place of those a command comes with', () => {
    const own = { exportBundle: ['Mod+Shift+X', 'F9'], openBundle: [] };
    const menus = menuTemplate({ platform, isDevelopment: false, keys: own, choose: vi.fn() });
    const items = menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const keyOf = (id: string) => items.find((item) => item.id === id)?.accelerator;

    expect(keyOf('exportBundle')).toBe('CmdOrCtrl+Shift+X');
    expect(keyOf('openBundle')).toBeUndefined();
  });

  test('developers’ tools are for development', () => {
    const hasTools = (isDevelopment: boolean) =>
      itemsOf(platform, vi.fn(), isDevelopment).some(({ role }) => role === 'toggleDevTools');

    expect([hasTools(true), hasTools(false)]).toEqual([true, false]);
  });
});

test('keys are written as native menus read them', () => {
  expect(acceleratorFor('Mod+Shift+O', 'linux')).toBe('CmdOrCtrl+Shift+O');
  expect(acceleratorFor('F8', 'darwin')).toBe('F8');
  expect(acceleratorFor('A', 'win32')).toBe('A');
  expect(acceleratorFor('Mod+Shift+ArrowLeft', 'linux')).toBe('CmdOrCtrl+Shift+Left');
  expect(acceleratorFor(undefined, 'linux')).toBeUndefined();
});

test('a key that native menus do not know is not shown, since no menu could be built with it', () => {
  expect(acceleratorFor('Alt+ArrowDown', 'linux')).toBe('Alt+Down');
  expect(acceleratorFor('Mod++', 'linux')).toBe('CmdOrCtrl+Plus');
  for (const key of ['Mod+Ö', 'Mod+MediaPlay', 'Mod+', 'nonsense', '']) {
    expect(acceleratorFor(key, 'linux'), key).toBeUndefined();
  }
});

test('on macOS, where a key that is shown also acts, plain letters are left out', () => {
  expect(acceleratorFor('A', 'darwin')).toBeUndefined();
  expect(acceleratorFor('Shift+E', 'darwin')).toBeUndefined();
  expect(acceleratorFor('Mod+O', 'darwin')).toBe('CmdOrCtrl+O');
});

function byId(a: { id?: string | undefined }, b: { id?: string | undefined }): number {
  return (a.id ?? '') < (b.id ?? '') ? -1 : 1;
}
