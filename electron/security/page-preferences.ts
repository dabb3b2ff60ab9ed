/** Every preference of the page's process that matters, written out, so that no default decides. */
export const pagePreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  // Its dictionaries come from a server.
  spellcheck: false,
  disableDialogs: true,
  safeDialogs: true,
  disableBlinkFeatures: 'Auxclick',
  autoplayPolicy: 'document-user-activation-required',
  v8CacheOptions: 'none',
  enableWebSQL: false,
} as const;
