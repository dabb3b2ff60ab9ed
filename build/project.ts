/** The door for TypeScript; see project.mjs. */
export { findProgram, inProject, root } from './project.mjs';
