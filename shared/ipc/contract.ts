import { BriefFormat } from '../brief/brief-format';
import { ReadFile } from '../import/read-file';
import { KeymapFile } from '../keys/keymap-file';
import { Change, DelPatch, DocPatch, PutPatch } from '../model/change';
import { AuthorId, Digest, ProjectId, StreamId, Uuid } from '../model/ids';
import { Revision } from '../model/document';
import { z } from '../model/zod';
import { PassageLink } from '../passage-link';
import type { Result } from '../result';
import { LocalState, LocalUpdate } from './local-state';

/** Something in the outside world that a person chose: the page never sees a path, only this. */
const FileHandle = z.strictObject({ handle: Uuid, name: z.string().max(255), bytes: z.int().nonnegative() });
export type FileHandle = z.infer<typeof FileHandle>;

/** A file to be read. One that was dropped has no handle before its turn comes. */
const QueuedFile = z.strictObject({ name: z.string().max(255), handle: Uuid.optional() });
export type QueuedFile = z.infer<typeof QueuedFile>;

/** A place in a project's journal: how many frames precede it, and the digest of the last of them. */
export const JournalPosition = z.strictObject({ frames: z.int().nonnegative(), digest: Digest });
export type JournalPosition = z.infer<typeof JournalPosition>;

export const ProjectSummary = z.strictObject({ project: ProjectId, name: z.string(), isSample: z.boolean() });
export type ProjectSummary = z.infer<typeof ProjectSummary>;

/** What opening a journal met, in figures; said in words by the page. */
const JournalReport = z.strictObject({
  /** Bytes at the torn end that were set aside: nothing that was shown as saved. */
  tornBytes: z.int().nonnegative(),
  /**
   * The first frame that could not be read, counted from 0, so also how many precede it and are whole. It and all that
   * lies behind it was set aside in quarantine; absent if nothing is damaged.
   */
  damagedAtFrame: z.int().nonnegative().optional(),
});

const OpenedProject = z.strictObject({
  project: ProjectId,
  name: z.string(),
  isSample: z.boolean(),
  author: AuthorId,
  position: JournalPosition,
  report: JournalReport,
  /** Set when the project can be read but not changed: why, as the system says it. */
  readOnly: z.string().optional(),
});
export type OpenedProject = z.infer<typeof OpenedProject>;

const BundleFinding = z.strictObject({
  manifest: Digest,
  kind: z.string(),
  project: ProjectId,
  name: z.string(),
  /** Changes that this profile does not have yet, and those it has. */
  fresh: z.int().nonnegative(),
  known: z.int().nonnegative(),
  people: z.array(z.string()),
  documents: z.array(z.strictObject({ title: z.string(), passages: z.int(), isNew: z.boolean() })),
});
export type BundleFinding = z.infer<typeof BundleFinding>;

/** What its author has seen of others (`ctx`) is for the journal alone to say. */
const PatchDraft = z.discriminatedUnion('op', [PutPatch, DelPatch, DocPatch]);

/** Bytes of one file: 200 MB at most (reliability, section f). */
export const LARGEST_FILE = 200 * 1024 * 1024;
/** Letters of a report: a line or ten for each of ten thousand articles. */
const LARGEST_REPORT = 20 * 1024 * 1024;
/** Letters at the edge of a sheet. */
const LONGEST_EDGE = 500;
const Bytes = z.custom<Uint8Array>(
  (bytes) => bytes instanceof Uint8Array && bytes.byteLength <= LARGEST_FILE,
  'bytes, at most 200 MB',
);

/** What the page writes for others to open in another program. */
export const OutgoingFormat = z.enum(['csv', 'xlsx', 'html', 'pdf', 'svg', 'png', 'json', 'md']);
export type OutgoingFormat = z.infer<typeof OutgoingFormat>;
/** A page that is printed: an HTML file that runs and loads nothing, with what stands at the edges of each sheet. */
const Sheets = z.strictObject({
  html: z.string().max(LARGEST_REPORT),
  marking: z.string().max(LONGEST_EDGE).optional(),
  headLine: z.string().max(LONGEST_EDGE).optional(),
  footLine: z.string().max(LONGEST_EDGE).optional(),
  /** Printed a little smaller where that makes it one page. */
  isOnePage: z.boolean().optional(),
});
export type Sheets = z.infer<typeof Sheets>;

/** Every request that the page makes of the main process. */
export const requests = {
  /** What the window needs before it shows anything. */
  start: {
    input: z.void(),
    output: z.strictObject({
      projects: z.array(ProjectSummary),
      local: LocalState,
      runtime: z.strictObject({ electron: z.string(), isFallback: z.boolean(), platform: z.string() }),
      version: z.string(),
      /** Assistive technology reads the window. */
      isAssisted: z.boolean(),
    }),
  },
  createProject: { input: z.strictObject({ name: z.string().min(1).max(200) }), output: ProjectSummary },
  /** Makes the sample's own project if it is not there yet. */
  openSample: { input: z.void(), output: ProjectSummary },
  openProject: { input: z.strictObject({ project: ProjectId }), output: OpenedProject },
  /** All projects, by name. `changedAt` is when something was last written in it, in milliseconds since 1970 UTC. */
  listProjects: {
    input: z.void(),
    output: z.array(ProjectSummary.extend({ changedAt: z.int().nonnegative().optional() })),
  },
  /**
   * The next frames after a position, as many as fit in some megabytes; what each holds is read by `readEntry`
   * (`shared/history/journal-entry.ts`). `isKnown` is false when the journal has no such
   * frame at that place: whoever asked holds a projection of something else and must begin anew.
   */
  readJournal: {
    input: z.strictObject({ project: ProjectId, after: JournalPosition }),
    output: z.strictObject({
      isKnown: z.boolean(),
      entries: z.array(z.strictObject({ position: JournalPosition, payload: Bytes })),
      isEnd: z.boolean(),
      /** How many bytes the journal has up to the end of these entries, and in all. */
      upTo: z.int().nonnegative(),
      inAll: z.int().nonnegative(),
    }),
  },
  /** Appends one user action and answers once it is on the disk. */
  submit: {
    input: z.strictObject({
      project: ProjectId,
      batch: Uuid,
      command: z.string().min(1).max(60),
      undoes: Uuid.optional(),
      streams: z.array(z.strictObject({ stream: StreamId, patches: z.array(PatchDraft).min(1) })).min(1),
    }),
    output: z.strictObject({ position: JournalPosition, changes: z.array(Change) }),
  },
  /** Keeps a file under the digest of its content; answers once it is on the disk. */
  writeBlob: { input: z.strictObject({ project: ProjectId, bytes: Bytes }), output: Digest },
  readBlob: { input: z.strictObject({ project: ProjectId, digest: Digest }), output: Bytes },
  /** Asks where, and writes the untouched source file of a document there; null when the person thinks better of it. */
  copyOriginal: {
    input: z.strictObject({
      project: ProjectId,
      digest: Digest,
      suggestedName: z.string().max(120),
      extension: z.string().regex(/^[a-z]{1,10}$/),
    }),
    output: z.strictObject({ name: z.string() }).nullable(),
  },
  /** Asks where, and writes a report there as plain text; null when the person thinks better of it. */
  saveReport: {
    input: z.strictObject({ suggestedName: z.string().max(120), text: z.string().max(LARGEST_REPORT) }),
    output: z.strictObject({ name: z.string() }).nullable(),
  },
  /** Asks where, and begins a file there, which is not in its place before it is whole; null when the person thinks better of it. */
  beginFile: {
    input: z.strictObject({ suggestedName: z.string().max(120), format: OutgoingFormat }),
    output: z.strictObject({ handle: Uuid, name: z.string() }).nullable(),
  },
  /** Adds to a file that was begun. One that cannot be written is over with that, as is one when another was begun. */
  appendToFile: { input: z.strictObject({ handle: Uuid, bytes: Bytes }), output: z.void() },
  /** Adds a page as a PDF to a file that was begun. */
  printToFile: { input: z.strictObject({ handle: Uuid, sheets: Sheets }), output: z.void() },
  /** Puts it in its place; answers once it is on the disk. */
  endFile: { input: z.strictObject({ handle: Uuid }), output: z.void() },
  /** Removes what was begun and not ended, and ends its printing. */
  leaveFile: { input: z.void(), output: z.void() },
  /**
   * Asks where, and writes a brief there: the bytes of the file, or for a PDF the page to print. `saved` names the file for
   * `showInFolder`; null when the person thinks better of it.
   */
  saveBrief: {
    input: z.strictObject({
      suggestedName: z.string().max(120),
      file: z.discriminatedUnion('format', [
        z.strictObject({ format: BriefFormat.exclude(['pdf']), bytes: Bytes }),
        z.strictObject({ format: z.literal('pdf'), sheets: Sheets }),
      ]),
    }),
    output: z.strictObject({ name: z.string(), saved: Uuid }).nullable(),
  },
  /** Ends the printing of a brief: it fails as stopped, and nothing is written. */
  stopBrief: { input: z.void(), output: z.void() },
  /** Shows a file that was saved since the program started where it lies, in the system's own window. */
  showInFolder: { input: z.strictObject({ saved: Uuid }), output: z.void() },
  chooseDocuments: { input: z.void(), output: z.array(FileHandle) },
  /** All files in a folder that can be read as articles, by their path; null when the person thinks better of it. */
  chooseFolder: {
    input: z.void(),
    output: z
      .strictObject({
        files: z.array(FileHandle),
        /** How many are hidden or of a kind that is not read. */
        leftOut: z.int().nonnegative(),
        /** The endings of the latter, a few of them. */
        kindsLeftOut: z.array(z.string()),
        /** There are more than are read at once. */
        isCutShort: z.boolean(),
      })
      .nullable(),
  },
  chooseBundle: { input: z.void(), output: FileHandle.nullable() },
  /**
   * Reads a chosen or offered file in the parser window; nothing is written. What was read is kept by the main process
   * for the project until it is dropped, also after a restart.
   */
  readArticles: { input: z.strictObject({ project: ProjectId, handle: Uuid }), output: ReadFile },
  /** Ends every reading that was asked for and is not over: they fail as cancelled. */
  cancelReading: { input: z.void(), output: z.void() },
  /** The text and structure of an article that was read and not yet dropped: a revision file. */
  peekArticle: { input: z.strictObject({ article: Uuid }), output: Bytes },
  /** Writes the texts and originals of articles that were read; answers once they are on the disk, in the order asked. */
  writeArticles: {
    input: z.strictObject({ project: ProjectId, articles: z.array(Uuid).min(1).max(2_000) }),
    output: z.array(Revision),
  },
  /**
   * Forgets articles that were read, and what they took of the disk: those that became documents once that is saved, and
   * those that will not.
   */
  dropArticles: { input: z.strictObject({ articles: z.array(Uuid) }), output: z.void() },
  /** Keeps which files are yet to be read in a project, in place of what was kept before: so that they are not forgotten. */
  keepQueue: { input: z.strictObject({ project: ProjectId, files: z.array(QueuedFile) }), output: z.void() },
  /** What was read or was to be read in a project when the page before this one ended, in the order in which it was added. */
  leftOver: {
    input: z.strictObject({ project: ProjectId }),
    output: z.strictObject({
      read: z.array(z.strictObject({ name: z.string(), ...ReadFile.omit({ work: true }).shape })),
      /** Without a file where it is no longer where it was, or was dropped rather than chosen. */
      unread: z.array(z.strictObject({ name: z.string(), file: FileHandle.optional() })),
    }),
  },
  readChosen: { input: z.strictObject({ handle: Uuid }), output: Bytes },
  /** Keeps a dropped or pasted file for `inspectBundle`; its bytes come from the page. */
  offerBytes: {
    input: z.strictObject({ name: z.string().min(1).max(255), bytes: Bytes }),
    output: FileHandle,
  },
  /** Makes the bundle of a colleague's work that comes with the sample, for `inspectBundle`. */
  offerSampleBundle: { input: z.void(), output: FileHandle },
  /** Reads and verifies a bundle; nothing is written. */
  inspectBundle: { input: z.strictObject({ handle: Uuid }), output: BundleFinding },
  /**
   * Takes a verified bundle into its own project, which is made if it is not there. `manifest` is that of the finding: a
   * file that has changed since it was looked at is refused.
   */
  importBundle: {
    input: z.strictObject({ handle: Uuid, manifest: Digest }),
    /** `left` is what did not come in because the person stopped it. */
    output: z.strictObject({ project: ProjectSummary, fresh: z.int(), left: z.int() }),
  },
  /** Ends what is being done with a bundle: it fails as stopped, unless a part of it came in. */
  stopBundle: { input: z.void(), output: z.void() },
  /** Asks where, and writes the project's register and these documents there; null when the person thinks better of it. */
  exportBundle: {
    input: z.strictObject({
      project: ProjectId,
      documents: z.array(Digest).min(1),
      suggestedName: z.string().min(1).max(120),
    }),
    output: z.strictObject({ name: z.string(), bytes: z.int(), changes: z.int() }).nullable(),
  },
  /** Asks where, and writes a person's own keys there; null when they think better of it. */
  exportKeys: { input: KeymapFile, output: z.strictObject({ name: z.string() }).nullable() },
  chooseKeys: { input: z.void(), output: FileHandle.nullable() },
  /** Asks for a file with a codebook on its own. */
  chooseCodebook: { input: z.void(), output: FileHandle.nullable() },
  writeLocal: { input: LocalUpdate, output: z.void() },
  /** How many requests to the network were refused since the start. */
  countRefusedRequests: { input: z.void(), output: z.int().nonnegative() },
} as const;

export type RequestName = keyof typeof requests;
export type Input<Name extends RequestName> = z.infer<(typeof requests)[Name]['input']>;
export type Output<Name extends RequestName> = z.infer<(typeof requests)[Name]['output']>;

/** What the main process tells the page without being asked. */
export const events = {
  /** A menu item was chosen. */
  command: z.strictObject({ id: z.string() }),
  /** Files from the command line, another instance, or the system. */
  filesHanded: z.array(FileHandle),
  /** A link to a passage that is to be shown, from the same places; null for one that is none. */
  linkHanded: PassageLink.nullable(),
  /** A request to the network was refused; the count so far. */
  requestRefused: z.int().nonnegative(),
  /** How far the reading of the present file has come: pages, entries. */
  readingProgress: z.strictObject({ done: z.int().nonnegative(), of: z.int().nonnegative() }),
  /** How far the looking through, taking or writing of a bundle has come: in bytes. */
  bundleProgress: z.strictObject({ done: z.int().nonnegative(), of: z.int().nonnegative() }),
  /** Assistive technology begins, or ceases, to read the window. */
  assisted: z.boolean(),
  /** The window is about to close: drafts are written now. `writeLocal` calls made in answer are waited for. */
  closing: z.void(),
} as const;
export type EventName = keyof typeof events;
export type EventValue<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** What the main process implements, the preload script hands on, and a storage test replaces. */
export type Requests = { [Name in RequestName]: (input: Input<Name>) => Promise<Result<Output<Name>>> };
export type DesktopBridge = Requests & {
  /** @returns how to stop listening. */
  listen: <Name extends EventName>(name: Name, hear: (value: EventValue<Name>) => void) => () => void;
};
