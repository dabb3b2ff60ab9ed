/** What is switched off in Chromium before it starts. A switch that a version does not know does nothing there. */
export const chromiumSwitches: Readonly<Record<string, string>> = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-breakpad': '',
  'no-pings': '',
  // Nobody listens there: what comes past every other net has nowhere to go.
  'proxy-server': '127.0.0.1:9',
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
};

/** A release started with one of these ends at once: each opens a door into the page or the process. */
export const refusedInRelease = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'no-sandbox',
] as const;
