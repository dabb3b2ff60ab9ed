import type { XmlElement } from '../xml/element';
import { parseXml } from '../xml/parse-xml';
import { Unreadable } from '../unreadable';

/**
 * The root of a REFI-QDA file. Programs write the version into the namespace in ways of their own, so anything that
 * begins with `urn:QDA-XML:` is taken for it, and a file without a namespace, too; elements then have bare names.
 *
 * @param rootName what the root must be called
 * @throws Unreadable
 */
export function parseRefi(bytes: Uint8Array, name: string, rootName: 'Project' | 'CodeBook'): XmlElement {
  const root = parseXml({ bytes, name, prefixes: refiNamespacesIn(bytes) });
  if (root.name !== rootName) throw new Unreadable('damaged', `${name} is no ${rootName}`);
  return root;
}

/** Where a file declares the namespaces of its root. */
const HEAD_BYTES = 64 * 1024;

function refiNamespacesIn(bytes: Uint8Array): Record<string, string> {
  // Names of namespaces are plain ASCII; without its zeros, UTF-16 reads as such, too.
  const head = Array.from(bytes.subarray(0, HEAD_BYTES), (byte) =>
    byte === 0 ? '' : String.fromCharCode(byte),
  );
  const declared = head.join('').matchAll(/\bxmlns(?::[\w.-]+)?\s*=\s*["'](urn:QDA-XML:[^"']*)["']/gi);
  return Object.fromEntries([...declared].map(([, namespace = '']) => [namespace, '']));
}
