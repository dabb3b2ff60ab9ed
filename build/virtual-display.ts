/** The door for TypeScript; see virtual-display.mjs. */
export { hasDisplay, openVirtualDisplay } from './virtual-display.mjs';
