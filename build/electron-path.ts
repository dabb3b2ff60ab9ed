/** The door for TypeScript. The work is in plain JavaScript because `npm start` must not wait for a compiler. */
export { electronFor, electronPath, launchArguments, type ElectronProgram } from './electron-path.mjs';
