const relations = 'relationships';
const open = 'http://schemas.openxmlformats.org';
/** Where the strict form of the standard has its names. */
const strict = 'http://purl.oclc.org/ooxml';

/** The namespaces of Office Open XML (ISO/IEC 29500), both forms, by the prefixes that Word writes. */
export const docxPrefixes: Readonly<Partial<Record<string, string>>> = {
  [`${open}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${open}/officeDocument/2006/${relations}`]: 'r',
  [`${strict}/officeDocument/${relations}`]: 'r',
  [`${open}/package/2006/${relations}`]: 'rel',
  [`${open}/markup-compatibility/2006`]: 'mc',
  [`${open}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  'http://purl.org/dc/elements/1.1/': 'dc',
};
