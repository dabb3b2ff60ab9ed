/** As in package.json, which a test compares it with: the tool is one file and has no other to look it up in. */
export const VERSION = '0.1.0';
