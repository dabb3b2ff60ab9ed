import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electronPath } from '#build/electron-path';
import { inProject } from '#build/project';
import { eventNames, requestNames } from '#electron/ipc/request-names';
import { expect, test } from './app';
import { writeArticle } from './articles';
import { calls, departures, quietCalls, scripts } from './hostile-page';
import { aNetworkWitness } from './network-witness';
import { asOrdinaryUser, whyNoOrdinaryUser } from './ordinary-user';
import { descendantsOf } from './process-tree';

const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; " +
  "img-src 'self' blob:; font-src 'self'; connect-src 'self'; frame-src 'none'; object-src 'none'; media-src 'none'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
  'trusted-types app#worker ProseMirrorClipboard';

test('the page comes with the strict policy, word for word, and so does every file of it', async ({
  app,
}) => {
  const page = await app.page.reload();
  expect(await page?.headerValue('content-security-policy')).toBe(policy);

  const files = await readdir(inProject('dist', 'renderer', 'assets'));
  const policies = await app.page.evaluate(
    (names) =>
      Promise.all(
        names.map(async (name) => (await fetch(`/assets/${name}`)).headers.get('Content-Security-Policy')),
      ),
    files,
  );
  expect(new Set(policies)).toEqual(new Set([policy]));
});

test('no way of bringing code into the page has it run', async ({ app }) => {
  for (const [name, attempt] of Object.entries(scripts)) {
    await test.step(name, async () => {
      await app.inPage(attempt, undefined);
      expect(await app.page.evaluate(() => window.hasRun ?? false), name).toBe(false);
    });
  }
  // Each attempt failed with an error, as it should.
  expect(app.faults.splice(0)).not.toEqual([]);
});

test('the window stays where it is, and no other opens', async ({ app }) => {
  await app.page.evaluate(() => document.body.classList.add('still-here'));
  for (const [name, attempt] of Object.entries(departures)) {
    await test.step(name, async () => {
      await app.inPage(attempt, undefined);
      expect(
        await app.page.evaluate(() => [location.href, document.body.className, window.opened ?? null]),
      ).toEqual(['app://scholion/', 'still-here', null]);
      expect(await app.windowCount()).toBe(1);
    });
  }
});

for (const { net, options } of [
  { net: 'The policy of the page', options: {} },
  { net: 'Where that is out of force, the shell', options: { bypassCSP: true } },
]) {
  test(`${net} lets no request reach the network, and the status bar counts each`, async ({ newApp }) => {
    const witness = await aNetworkWitness();
    const app = await newApp();
    await app.start([], options);
    expect(await app.countedRequests()).toBe(0);
    for (const [name, call] of Object.entries(calls)) {
      await test.step(name, async () => {
        const before = await app.countedRequests();
        await app.inPage(call, witness.address);
        await expect.poll(() => app.countedRequests(), name).toBeGreaterThan(before);
      });
    }
    for (const [name, call] of Object.entries(quietCalls)) {
      await test.step(name, () => app.inPage(call, witness.address));
    }
    await app.page.waitForTimeout(1_200);

    expect(witness.heard()).toBe(0);
    await witness.close();
  });
}

test('the main process reaches no network either, in no session, and looks no name up', async ({ app }) => {
  const witness = await aNetworkWitness();

  const answers = await app.program.evaluate(async ({ session }, address) => {
    const said: string[] = [];
    for (const each of [session.defaultSession, session.fromPartition('another')]) {
      said.push(await each.fetch(`http://${address}/`).then(({ status }) => `status ${status}`, String));
      said.push(await each.resolveHost('localhost').then(() => 'found', String));
    }
    return said;
  }, witness.address);

  const refused = ['status 403', expect.stringContaining('ERR_NAME_NOT_RESOLVED')];
  expect(answers).toEqual([...refused, ...refused]);
  expect(witness.heard()).toBe(0);
  await witness.close();
});

test('the page is given no device, no place, no notice and no camera', async ({ newApp }) => {
  const app = await newApp();
  // A machine without a camera would have none to give.
  await app.start(['--use-fake-device-for-media-stream']);

  const answers = await app.page.evaluate(async () => {
    const outcome = (asked: Promise<unknown>): Promise<string> =>
      asked.then(
        (given) => (typeof given === 'string' ? given : 'given'),
        ({ name }: Error) => name,
      );
    const { devices } = { devices: navigator.mediaDevices };
    return {
      place: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          ({ code }) => resolve(code),
        );
      }),
      placeState: (await navigator.permissions.query({ name: 'geolocation' })).state,
      notices: await outcome(Notification.requestPermission()),
      camera: await outcome(devices.getUserMedia({ video: true })),
      microphone: await outcome(devices.getUserMedia({ audio: true })),
      screen: await outcome(devices.getDisplayMedia({ video: true })),
      music: await outcome(navigator.requestMIDIAccess()),
      clipboard: await outcome(navigator.clipboard.readText()),
      wakefulness: await outcome(navigator.wakeLock.request('screen')),
    };
  });

  expect(answers).toEqual({
    place: 1,
    placeState: 'denied',
    notices: 'denied',
    camera: 'NotAllowedError',
    microphone: 'NotAllowedError',
    screen: 'NotAllowedError',
    music: 'SecurityError',
    clipboard: 'NotAllowedError',
    wakefulness: 'NotAllowedError',
  });
});

test('the page has nothing of Node, and of the bridge only what the contract names', async ({ app }) => {
  const found = await app.page.evaluate(() => ({
    bridge: Object.keys(window.scholion),
    kinds: [...new Set(Object.values(window.scholion).map((value) => typeof value))],
    node: [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'setImmediate',
      'electron',
    ].filter((name) => name in window),
  }));

  expect(found.bridge.toSorted()).toEqual([...requestNames, 'listen'].toSorted());
  expect(found).toMatchObject({ kinds: ['function'], node: [] });
});

test('the page cannot put anything in the place of the bridge', async ({ app }) => {
  await app.inPage(() => {
    const others = { start: () => Promise.resolve('mine') };
    Reflect.set(window, 'scholion', others);
    Reflect.set(window.scholion, 'start', others.start);
    Reflect.deleteProperty(window, 'scholion');
  }, undefined);

  expect(await app.page.evaluate(() => window.scholion.start())).toMatchObject({ ok: true });
});

test('a stranger is refused every request, and nobody has a request of its own', async ({ app }) => {
  const answers = await app.program.evaluate(
    async ({ BrowserWindow }, [names, preload]) => {
      const ask = async (webPreferences: Electron.WebPreferences, code: (name: string) => string) => {
        const stranger = new BrowserWindow({ show: false, webPreferences });
        await stranger.loadURL('about:blank');
        const said: string[] = [];
        for (const name of names) said.push(String(await stranger.webContents.executeJavaScript(code(name))));
        stranger.destroy();
        return said;
      };
      const open = { nodeIntegration: true, contextIsolation: false, sandbox: false };
      const invoke = (name: string) =>
        `require('electron').ipcRenderer.invoke('${name}').then(JSON.stringify, String)`;
      return {
        byChannel: await ask(open, invoke),
        byBridge: await ask(
          { preload },
          (name) => `window.scholion['${name}']().then(JSON.stringify, String)`,
        ),
        unknown: await ask(open, (name) => invoke(`${name}Too`)),
      };
    },
    [requestNames, inProject('dist', 'electron', 'preload.cjs')] as const,
  );

  const refused = requestNames.map(
    (request) => `{"ok":false,"failure":{"code":"request-refused","request":"${request}","reason":"sender"}}`,
  );
  expect(answers.byChannel).toEqual(refused);
  expect(answers.byBridge).toEqual(refused);
  expect(answers.unknown.filter((answer) => !answer.includes('No handler registered'))).toEqual([]);
  expect(answers.unknown).toHaveLength(requestNames.length);
});

test('the main process listens to nothing but the requests of the contract', async ({ app }) => {
  const listening = await app.program.evaluate(({ ipcMain }) => ipcMain.eventNames().map(String));

  expect(listening.filter((name) => !eventNames.includes(name as never) && name !== 'error')).toEqual([]);
});

test('the window comes back where it was, as large as it was', async ({ app }) => {
  const bounds = { x: 90, y: 70, width: 1010, height: 650 };
  await app.moveWindow(bounds);

  await app.restart();

  expect(await app.windowBounds()).toEqual(bounds);
});

test('the colours follow the system until the person chooses, and the choice is remembered', async ({
  app,
}) => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await app.page.emulateMedia({ colorScheme });
    await expect.poll(() => app.isDark()).toBe(colorScheme === 'dark');
  }
  await app.chooseCommand('themeDark');
  await expect.poll(() => app.isDark()).toBe(true);

  await app.restart();

  await app.page.emulateMedia({ colorScheme: 'light' });
  expect(await app.isDark()).toBe(true);
  expect(await app.program.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await app.chooseCommand('themeSystem');
  await expect.poll(() => app.isDark()).toBe(false);
});

test('each Electron keeps its session in a folder of its own, and leaves that of another alone', async ({
  newApp,
}) => {
  const app = await newApp();
  const anothers = join(app.profile, 'session', 'e99', 'Last Version');
  await mkdir(join(app.profile, 'session', 'e99'), { recursive: true });
  await writeFile(anothers, '199.0');

  await app.start();

  const own = join(app.profile, 'session', `e${electronPath().major}`);
  expect(await app.program.evaluate(({ app: electron }) => electron.getPath('sessionData'))).toBe(own);
  expect(existsSync(join(own, 'IndexedDB'))).toBe(true);
  expect(await readdir(join(app.profile, 'session'))).toEqual(['e99', `e${electronPath().major}`].toSorted());
  expect(await readFile(anothers, 'utf8')).toBe('199.0');
  expect(existsSync(join(app.profile, 'IndexedDB'))).toBe(false);
});

test('whatever is in the profile, nobody else may read it', async ({ newApp, folder }) => {
  test.skip(process.platform === 'win32', 'Windows has no such modes');
  const app = await newApp();
  await chmod(app.profile, 0o755);
  await app.start();
  await app.addFile((await writeArticle(folder, 'article.txt')).path);
  await app.press('h');
  await app.untilSaved();
  const whileRunning = await modesIn(app.profile);
  await app.stop();

  const modes = { ...whileRunning, ...(await modesIn(app.profile)) };

  expect(Object.keys(modes).length).toBeGreaterThan(20);
  expect(Object.entries(modes).filter(([, mode]) => (mode & 0o077) !== 0)).toEqual([]);
});

test('a second start on the same profile ends at once and brings the window that is there to the front', async ({
  app,
}) => {
  await app.hideWindow();

  const second = await app.startSecond();

  expect(second.exitCode).toBe(0);
  expect(second.ms).toBeLessThan(3_000);
  await expect.poll(() => app.isInFront()).toBe(true);
  expect(await app.windowCount()).toBe(1);
});

test('it works within the sandbox, as an ordinary user', async ({ newApp, folder }) => {
  const why = whyNoOrdinaryUser();
  test.skip(why !== undefined, why);
  const app = await newApp();
  const { program, args } = await asOrdinaryUser(folder, app.profile);
  await app.start([], { executablePath: program, args });
  await app.openSample();
  const before = await app.passageCount();

  await app.press('Control+Home', 'a');
  await app.type('North Korea');
  await app.press('Tab', '1', 'Enter');
  await app.untilSaved();

  expect(await app.passageCount()).toBe(before + 1);
  const window = await app.program.browserWindow(app.page);
  const page = await window.evaluate(({ webContents }) => webContents.getOSProcessId());
  const main = app.program.process().pid ?? 0;
  expect(await descendantsOf(main)).toContain(page);
  // 2: its calls to the system are filtered.
  expect(await readFile(`/proc/${page}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
  for (const world of ['user', 'pid', 'net']) {
    expect(await readlink(`/proc/${page}/ns/${world}`), world).not.toBe(
      await readlink(`/proc/${main}/ns/${world}`),
    );
  }
});

/** The permissions of every folder and file. Links have none of their own. */
async function modesIn(folder: string): Promise<Record<string, number>> {
  const modes: Record<string, number> = { [folder]: (await lstat(folder)).mode & 0o777 };
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) Object.assign(modes, await modesIn(path));
    else modes[path] = (await lstat(path).catch(() => undefined))?.mode ?? 0;
  }
  return modes;
}
