import { BriefTheme, plainTheme } from '../brief/brief-style';
import { BriefFormat } from '../brief/brief-format';
import { KeptBriefs } from '../brief/kept-briefs';
import { Room } from '../commands/room';
import { Digest, ProjectId } from '../model/ids';
import { z } from '../model/zod';
import { Favourites } from './favourite';
import { ReadingSettings } from './reading-settings';

const themes = ['system', 'light', 'dark'] as const;
export const Theme = z.enum(themes);
export type Theme = z.infer<typeof Theme>;

/** As the system asks for it, or more whatever the system says. */
export const Contrast = z.enum(['system', 'more']);
export type Contrast = z.infer<typeof Contrast>;

/**
 * Articles that came in together and are read one after another: the stretches of time, in milliseconds since 1970 UTC, in
 * which they were added. What joins them later has a stretch of its own.
 */
const Batch = z.array(z.strictObject({ from: z.number(), to: z.number() })).min(1);
export type Batch = z.infer<typeof Batch>;
const Batches = z.record(ProjectId, z.array(Batch));

/** A part of the side panel in the reader. */
export const Section = z.enum(['passages', 'implications', 'tidy', 'lost']);
export type Section = z.infer<typeof Section>;

/** Where a person was in a document: the caret, and the passage last selected. */
const Place = z.strictObject({
  offset: z.int().nonnegative(),
  top: z.int().nonnegative(),
  passage: z.string().optional(),
});
export type Place = z.infer<typeof Place>;

/** The tasks of the sample, in their order. */
export const firstSteps = ['phrase', 'mentions', 'inference', 'redo', 'colleague'] as const;
export type FirstStep = (typeof firstSteps)[number];

/** Which of them a person has passed by, and whether the guide to them was put away. */
const FirstSteps = z.strictObject({ skipped: z.array(z.enum(firstSteps)), isHidden: z.boolean() });
const Keys = z.record(z.string(), z.array(z.string()));

/**
 * What belongs to this machine and person alone and is never shared: kept in `local.json` by the main process. The
 * window's own place is the main process's business and not here.
 */
export const LocalState = z.strictObject({
  theme: Theme.default('system'),
  contrast: Contrast.default('system'),
  reading: ReadingSettings.prefault({}),
  lastProject: ProjectId.optional(),
  lastDocument: z.record(ProjectId, Digest.nullable()).default({}),
  room: Room.default('library'),
  /** By where in the library: the page makes the keys. */
  places: z.record(z.string(), Place).default({}),
  /** Text being typed, by where it is typed, so that a crash loses a second of it at most. */
  drafts: z.record(z.string(), z.string()).default({}),
  favourites: z.record(ProjectId, Favourites).default({}),
  isListShown: z.boolean().default(true),
  isMarginShown: z.boolean().default(true),
  isPassageMapShown: z.boolean().default(true),
  /** Names that nobody has tagged yet are underlined. */
  areGhostsShown: z.boolean().default(true),
  /** Mentions that were left out, by where in the library. */
  rejections: z.record(z.string(), z.array(z.string())).default({}),
  firstSteps: FirstSteps.default({ skipped: [], isHidden: false }),
  /** The queues of each project, the last one last. */
  batches: Batches.default({}),
  /** Which parts of the side panel are closed. */
  closedSections: z.array(Section).default(['tidy']),
  /** The person's own keys, by command: only where they differ from what the command comes with. */
  keys: Keys.default({}),
  /** Whether single letters are commands while reading (WCAG 2.1.4). */
  hasSingleKeys: z.boolean().default(true),
  /** Commands chosen in the palette, the last one first. */
  recentCommands: z.array(z.string()).default([]),
  /** Outlets that are not to be asked about again, by project. */
  passedOutlets: z.record(ProjectId, z.array(z.string())).default({}),
  /** What was sought last through all articles, by project: the last one first. */
  recentSearches: z.record(ProjectId, z.array(z.string())).default({}),
  /** What was put together for readers, by project. */
  briefs: z.record(ProjectId, KeptBriefs).default({}),
  /** How briefs look, in whichever project. */
  houseStyle: BriefTheme.default(plainTheme),
  /** As what a brief was saved last. */
  briefFormat: BriefFormat.default('pdf'),
});
export type LocalState = z.infer<typeof LocalState>;

/** The keys to replace; what is not named stays. */
export const LocalUpdate = z
  .strictObject({
    theme: Theme,
    contrast: Contrast,
    reading: ReadingSettings,
    lastProject: ProjectId,
    lastDocument: z.record(ProjectId, Digest.nullable()),
    room: Room,
    places: z.record(z.string(), Place),
    drafts: z.record(z.string(), z.string()),
    favourites: z.record(ProjectId, Favourites),
    isListShown: z.boolean(),
    isMarginShown: z.boolean(),
    isPassageMapShown: z.boolean(),
    areGhostsShown: z.boolean(),
    rejections: z.record(z.string(), z.array(z.string())),
    firstSteps: FirstSteps,
    batches: Batches,
    closedSections: z.array(Section),
    keys: Keys,
    hasSingleKeys: z.boolean(),
    recentCommands: z.array(z.string()),
    passedOutlets: z.record(ProjectId, z.array(z.string())),
    recentSearches: z.record(ProjectId, z.array(z.string())),
    briefs: z.record(ProjectId, KeptBriefs),
    houseStyle: BriefTheme,
    briefFormat: BriefFormat,
  })
  .partial();
export type LocalUpdate = z.infer<typeof LocalUpdate>;
