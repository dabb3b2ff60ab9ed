// @ts-check
/** The lint rule that keeps imports going down only; the house is drawn in the README. */
import path from 'node:path';
import { root } from '../project.mjs';

/** Which top-level folder may import from which others. A folder may always import from itself. @type {Record<string, string[]>} */
const folders = {
  shared: [],
  electron: ['shared'],
  renderer: ['shared'],
  parser: ['shared'],
  build: [],
  tests: ['shared', 'electron', 'renderer', 'parser', 'build'],
};

const below = ['editor', 'storage', 'state', 'text', 'ui', 'styles'];
/** The same within the page. What is not listed here, like main.tsx, wires the rest and may import all. @type {Record<string, string[]>} */
const floors = {
  app: ['features', 'commands', ...below],
  features: ['commands', ...below],
  commands: below,
  editor: ['text', 'styles'],
  storage: [],
  state: [],
  text: [],
  ui: ['styles'],
  styles: [],
};

/** Packages that bring a world with them, and the folders that live in it. A name ending in a colon or dash is a beginning. */
const worlds = [
  { names: ['node:', 'electron', 'yauzl'], home: ['electron', 'build', 'tests'] },
  {
    names: ['react', 'react-', 'dexie', 'dexie-', 'zustand', 'lucide-react', 'prosemirror-view'],
    home: ['renderer', 'tests'],
  },
];

/**
 * Why a file may not import this, or nothing when it may.
 * @param {string} file relative to the checkout
 * @param {string} source
 */
export function objectionTo(file, source) {
  const ownFolder = file.split('/')[0] ?? '';
  if (!(ownFolder in folders)) return undefined;
  const target = targetOf(file, source);
  if (target === undefined) return objectionToPackage(ownFolder, source);
  const [folder = '', floor = '', room = ''] = target.split('/');
  if (folder !== ownFolder) {
    if (source.startsWith('.')) return `another top-level folder is imported as "#${target}"`;
    return folders[ownFolder]?.includes(folder) ? undefined : `${ownFolder}/ does not import from ${folder}/`;
  }
  return ownFolder === 'renderer' ? objectionToFloor(file.split('/'), floor, room) : undefined;
}

/** @param {string[]} file @param {string} floor @param {string} room */
function objectionToFloor([, ownFloor = '', ownRoom = ''], floor, room) {
  const allowed = floors[ownFloor];
  if (allowed === undefined) return undefined;
  if (floor === ownFloor)
    return floor === 'features' && room !== ownRoom ? 'features never import one another' : undefined;
  return allowed.includes(floor)
    ? undefined
    : `${ownFloor}/ is below or beside ${floor}/, so it does not import from it`;
}

/** @param {string} folder @param {string} source */
function objectionToPackage(folder, source) {
  const world = worlds.find(({ names }) => names.some((name) => isOf(source, name)));
  return world && !world.home.includes(folder) ? `${folder}/ knows nothing of ${source}` : undefined;
}

/** @param {string} source @param {string} name */
function isOf(source, name) {
  return /[:-]$/.test(name) ? source.startsWith(name) : source === name || source.startsWith(`${name}/`);
}

/** Our own file that is meant, relative to the checkout; nothing for a package. @param {string} file @param {string} source */
function targetOf(file, source) {
  if (source.startsWith('#')) return source.slice(1);
  if (source.startsWith('.')) return path.posix.join(path.posix.dirname(file), source);
  return undefined;
}

const rule = {
  /** @param {any} context */
  create(context) {
    const file = path.relative(root, context.filename).replaceAll(path.sep, '/');
    /** @param {any} node */
    const look = (node) => {
      const source = node.source?.value;
      const objection = typeof source === 'string' ? objectionTo(file, source) : undefined;
      if (objection) context.report({ node: node.source, message: `Imports go down only: ${objection}.` });
    };
    return {
      ImportDeclaration: look,
      ImportExpression: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
    };
  },
};

// The linter asks for the default export.
export default { meta: { name: 'house' }, rules: { boundaries: rule } };
