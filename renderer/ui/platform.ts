/** Whether keys are named and drawn as on a Mac. Where no page is (a command under test, in Node 20), they are not. */
export const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);
