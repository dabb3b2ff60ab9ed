/** Why a file cannot be read as an article. `shared/report/unreadable-words.ts` says each in words, with a way on. */
export const unreadableReasons = [
  /** Its name and its beginning are of no format that is read. */
  'formatUnknown',
  /** It is what its name says, but broken; `detail` says where. */
  'damaged',
  /** There is no text in it. */
  'noText',
  /** It can be opened only with a password, or its maker has locked it (DRM). */
  'encrypted',
  /** Its pages are pictures of text. */
  'scanned',
  /** More bytes than an article can have. */
  'tooLarge',
  /** Its packed parts unpack to more than any document holds, or there are too many of them. */
  'inflatesTooMuch',
  /** Its elements, groups, quotes or lists are nested more deeply than any document's. */
  'nestedTooDeeply',
  /** More lines, elements or entries than can be shown. */
  'tooManyParts',
  /** It declares entities of its own, which can make a small file endless. */
  'entitiesDeclared',
  /** It took too long, and its reading was ended. */
  'tooSlow',
  /** It took more memory than is given to one file, and its reading was ended. */
  'tooMuchMemory',
  /** The reader ended by itself over it. */
  'readerFailed',
  /** The person ended it. */
  'cancelled',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/** Thrown by importers for a file that cannot be read; `importFile` turns it into a failure that names the file. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly reason: UnreadableReason;
  /** For those who want to look into the file: "page 12", "content.xml, line 3". */
  readonly detail: string | undefined;

  constructor(reason: UnreadableReason, detail?: string) {
    super(detail === undefined ? reason : `${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}
