/**
 * The predefined character maps of Chinese, Japanese and Korean PDFs (ISO 32000-1, 9.7.5.2), which their texts cannot be
 * read without. They come with pdf.js; the build packs each into a module of its own, so that none is loaded unless a
 * file asks for it, and nothing is fetched.
 */
declare global {
  interface ImportMeta {
    glob(pattern: string, options: { query: string; import: string }): Record<string, () => Promise<unknown>>;
  }
}
declare const atob: (base64: string) => string;

/** @param name "90ms-RKSJ-H"
 * @throws if there is none of that name */
export async function characterMap(name: string): Promise<Uint8Array> {
  const maps = import.meta.glob('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
    query: '?url&inline',
    import: 'default',
  });
  const path = Object.keys(maps).find((candidate) => candidate.endsWith(`/${name}.bcmap`));
  const address = path === undefined ? undefined : await maps[path]?.();
  if (typeof address !== 'string') throw new Error(`no character map ${name}`);
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (unit) => unit.charCodeAt(0));
}
