import { app, type Session } from 'electron';
import { isOwnAddress } from '../origin';
import { protectAllUsbClasses } from '../platform';
import type { RefusedRequests } from './refused-requests';

/** The only permission given to the page: to put text on the clipboard. */
const grantedPermission = 'clipboard-sanitized-write';

/** From now on every session of the program is cut off from network and devices, from its first moment. */
export function secureSessions(refused: RefusedRequests, isDevelopment: boolean): void {
  app.on('session-created', (session) => {
    refuseNetwork(session, refused, isDevelopment);
    refusePermissions(session);
    refuseDevices(session);
    // What is saved goes through the dialogs of the main process.
    session.on('will-download', (event) => event.preventDefault());
    session.setSpellCheckerEnabled(false);
  });
  void app.whenReady().then(() => {
    app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });
  });
}

/** Several nets, one behind the other: each was meant to be enough, and each has had holes somewhere. */
function refuseNetwork(session: Session, refused: RefusedRequests, isDevelopment: boolean): void {
  // Without a filter it sees every scheme; the form `{ urls: [] }` has changed its meaning between versions.
  session.webRequest.onBeforeRequest(({ url, resourceType }, decide) => {
    const cancel = !isLocal(url, resourceType, isDevelopment);
    if (cancel) refused.add();
    decide({ cancel });
  });
  for (const scheme of ['http', 'https', 'file']) {
    // These answer before the filter above is asked, so they count for themselves.
    session.protocol.handle(scheme, () => {
      refused.add();
      return new Response(null, { status: 403 });
    });
  }
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: '127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
  session.enableNetworkEmulation({ offline: true });
  session.setCertificateVerifyProc((_request, decide) => decide(-2));
  void session.closeAllConnections();
}

function isLocal(url: string, resourceType: string, isDevelopment: boolean): boolean {
  if (url.startsWith('data:')) return resourceType === 'image';
  return url.startsWith('app:') || url.startsWith('blob:') || (isDevelopment && url.startsWith('devtools:'));
}

function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) => {
    decide(isGranted(permission, requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
}

function isGranted(permission: string, address: string | undefined): boolean {
  return permission === grantedPermission && address !== undefined && isOwnAddress(address);
}

function refuseDevices(session: Session): void {
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setBluetoothPairingHandler((_details, decide) => decide({ confirmed: false }));
  protectAllUsbClasses(session);
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
}
