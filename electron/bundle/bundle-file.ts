/** Bundles as files: written whole or not at all, read only once every part of them was checked. */
export { readBundle } from './read-bundle';
export { writeBundle } from './write-bundle';
