const oasis = 'urn:oasis:names:tc:opendocument:xmlns:';

/** The namespaces of OpenDocument 1.3, by the prefixes that its specification uses. */
export const odfPrefixes: Readonly<Partial<Record<string, string>>> = {
  [`${oasis}office:1.0`]: 'office',
  [`${oasis}style:1.0`]: 'style',
  [`${oasis}text:1.0`]: 'text',
  [`${oasis}table:1.0`]: 'table',
  [`${oasis}drawing:1.0`]: 'draw',
  [`${oasis}meta:1.0`]: 'meta',
  [`${oasis}manifest:1.0`]: 'manifest',
  [`${oasis}xsl-fo-compatible:1.0`]: 'fo',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://purl.org/dc/elements/1.1/': 'dc',
};
