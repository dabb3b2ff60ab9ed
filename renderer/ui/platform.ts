/** Whether keys are named and drawn as on a Mac. */
export const isMac = /mac/i.test(navigator.platform);
