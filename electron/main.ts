/** The main process: starts and wires. What is done is done elsewhere. */
import { app, dialog, nativeTheme, session, shell } from 'electron';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { CommandId } from '#shared/commands';
import type { Requests } from '#shared/ipc/contract';
import type { OwnKeys } from '#shared/keys/keymap';
import { Activity } from './activity';
import { isAssisted, onAssisted } from './assistance';
import { serveFiles } from './app-protocol';
import { isStartedUnsafely, ordinaryFileMode, prepareChromium } from './before-ready';
import { nativeDialogs } from './dialogs';
import { reasonOf } from './files/disk';
import { Handles } from './files/handles';
import { LocalFile } from './files/local';
import { HeldTexts } from './files/held-texts';
import { nodeDisk } from './files/node-disk';
import { OutgoingFile } from './files/outgoing';
import { Profile } from './files/profile';
import { Projects } from './files/projects';
import { handedArguments, type Handed } from './handed-arguments';
import { HandedOver } from './handed-over';
import { answerWith } from './ipc/answer';
import { BundleJob } from './exchange/bundle-job';
import { workInThread } from './exchange/bundle-thread';
import { briefRequests } from './ipc/briefs';
import { bundleRequests } from './ipc/bundles';
import { copyRequests } from './ipc/copies';
import { outgoingRequests } from './ipc/outgoing';
import { fileRequests } from './ipc/files';
import { Checker } from './import/checker';
import { Parser } from './import/parser';
import { readyParserWindows } from './import/parser-window';
import { limitsInDevelopment, readingLimits } from './import/reading-limits';
import { Readings } from './import/readings';
import { journalRequests } from './ipc/journal';
import { readingRequests } from './ipc/reading';
import { keyRequests } from './ipc/keys';
import { localRequests } from './ipc/local';
import { projectRequests } from './ipc/projects';
import { catchTheRest } from './last-resort';
import { logMistake } from './log';
import { openPassageLinks } from './link-scheme';
import { showMenu } from './menu';
import { quitInOrder } from './orderly-quit';
import { ORIGIN } from './origin';
import { readyPrinting } from './print/print-page';
import { listPageFiles } from './page-files';
import { secureContents } from './security/contents-security';
import { pageHeaders } from './security/page-headers';
import { RefusedRequests } from './security/refused-requests';
import { secureSessions } from './security/session-security';
import { isFirstInstance } from './single-instance';
import { text } from './text';
import { bringToFront, openWindow, pageWindow, tellPage } from './window';

let hasStarted = false;
// What goes wrong later ends nothing: what is saved is on the disk, and the page goes on.
catchTheRest(process, { log: logMistake, onThrown: (error) => hasStarted || giveUp(error) });

const isDevelopment = !app.isPackaged;
const given = handedArguments(process.argv, process.defaultApp ?? false, process.cwd());

prepareChromium();
const folder = app.getPath('userData');
const refused = new RefusedRequests((count) => tellPage('requestRefused', count));
const handles = new Handles(path.join(folder, 'offered'));
const handed = new HandedOver(handles, {
  files: (found) => tellPage('filesHanded', found),
  link: (link) => tellPage('linkHanded', link),
});

if (isStartedUnsafely()) app.exit(1);
else if (isFirstInstance(given, welcomeSecond)) {
  secureSessions(refused, isDevelopment);
  secureContents();
  app.on('open-file', (event, file) => {
    event.preventDefault();
    handed.hand({ files: [file] });
  });
  openPassageLinks((link) => handed.hand({ links: [link] }));
  handed.hand(given);
  app.whenReady().then(start).catch(giveUp);
} else app.exit(0);

async function start(): Promise<void> {
  const profile = await Profile.open(nodeDisk, folder, process.versions.electron ?? '');
  if (!profile) return refuseNewerProfile();
  const local = await LocalFile.open(nodeDisk, path.join(folder, 'local.json'));
  const surroundings = { disk: nodeDisk, now: Date.now, newId: randomUUID };
  const holder = { pid: process.pid, profile: profile.id };
  const projects = new Projects(path.join(folder, 'projects'), holder, surroundings);
  const built = path.join(__dirname, '..');
  const limits = isDevelopment ? limitsInDevelopment(process.env['SCHOLION_READING_LIMITS']) : readingLimits;
  const heldTexts = new HeldTexts();
  const newChecker = () => new Checker(path.join(__dirname, 'check.worker.cjs'), heldTexts);
  const readings = new Readings(nodeDisk, path.join(folder, 'read'), {
    parser: new Parser(await readyParserWindows(built, refused), limits),
    checker: newChecker(),
  });
  const removeStrays = readings.removeStrays((name) => projects.has(name));
  await Promise.all([projects.removeUnfinished(), handles.forgetOffered(), removeStrays]);

  const bundleWork = workInThread(path.join(__dirname, 'bundle.worker.cjs'));
  const bundleJob = new BundleJob(bundleWork, (done, of) => tellPage('bundleProgress', { done, of }));
  const outgoing = new OutgoingFile(ordinaryFileMode);
  const print = readyPrinting();
  const activity = new Activity();
  const requests: Requests = {
    ...localRequests({
      projects,
      local,
      refused,
      version: app.getVersion(),
      isAssisted,
      showTheme,
      showKeys,
    }),
    ...projectRequests(projects),
    // One of its own: what the page wants saved is checked also while what it had read is put aside.
    ...journalRequests(projects, { heldTexts, checker: newChecker() }),
    ...fileRequests(projects, handles, nativeDialogs),
    ...readingRequests(projects, handles, readings, tellPage),
    ...bundleRequests(projects, handles, nativeDialogs, ordinaryFileMode, bundleJob),
    ...keyRequests(handles, nativeDialogs, ordinaryFileMode),
    ...copyRequests(projects, nativeDialogs, ordinaryFileMode),
    ...outgoingRequests(outgoing, nativeDialogs, print),
    ...briefRequests({
      dialogs: nativeDialogs,
      print,
      fileMode: ordinaryFileMode,
      show: (file) => shell.showItemInFolder(file),
    }),
  };
  const { submit, writeBlob, writeLocal } = requests;
  answerWith({
    ...requests,
    submit: activity.counted(submit),
    writeBlob: activity.counted(writeBlob),
    writeLocal: activity.counted(writeLocal),
  });
  quitInOrder(async () => {
    await projects.close();
    await Promise.all([handles.forgetOffered(), readings.pause(), outgoing.leave()]);
    await profile.closeCleanly();
  });

  const files = await listPageFiles(path.join(built, 'renderer'));
  serveFiles(session.defaultSession, { origin: ORIGIN, files, headers: pageHeaders });
  onAssisted((isOn) => tellPage('assisted', isOn));
  showTheme(local.state.theme);
  showKeys(local.state.keys);
  const open = () => {
    const window = openWindow({ preload: path.join(__dirname, 'preload.cjs'), local, activity });
    window.webContents.once('did-finish-load', () => handed.pageIsThere());
    // A page that begins anew asks for what was read before; and the parser window must not outlive this one.
    const pause = () => void readings.pause();
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) pause();
    });
    window.webContents.on('render-process-gone', pause);
    window.on('closed', pause);
  };
  app.on('activate', () => pageWindow() || open());
  open();
  hasStarted = true;
}

function showTheme(theme: typeof nativeTheme.themeSource): void {
  nativeTheme.themeSource = theme;
}

function showKeys(keys: OwnKeys): void {
  const choose = (id: CommandId): void => tellPage('command', { id });
  showMenu({ platform: process.platform, isDevelopment, keys, choose });
}

function welcomeSecond(theirs: Handed): void {
  const window = pageWindow();
  if (window) bringToFront(window);
  handed.hand(theirs);
}

function refuseNewerProfile(): void {
  dialog.showErrorBox(text.profileTooNew, text.profileTooNewDetail);
  app.exit(1);
}

function giveUp(error: unknown): void {
  dialog.showErrorBox(text.cannotStart, text.cannotStartDetail(reasonOf(error)));
  app.exit(1);
}
