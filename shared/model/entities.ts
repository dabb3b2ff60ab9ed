import { Actor, Alias } from './actor';
import { Decision, Review, Thread } from './discussion';
import { Document, Judgement, Layer } from './document';
import { Affects, Bears, ConflictsWith, Implication } from './implication';
import { Appears, Labelled, Passage, Role } from './passage';
import {
  Assignment,
  Guideline,
  Person,
  Project,
  RecordedField,
  SavedSearch,
  Source,
  Theme,
  Twin,
} from './project';
import type { z } from './zod';

/** Where an entity is written: with the project, or with the document that it is about. */
type Home = 'register' | 'document';
type EntityKind = { home: Home; fields: z.ZodObject };

/** Every kind of object that is stored, by the name its patches carry. */
export const entities = {
  person: { home: 'register', fields: Person },
  actor: { home: 'register', fields: Actor },
  alias: { home: 'register', fields: Alias },
  theme: { home: 'register', fields: Theme },
  source: { home: 'register', fields: Source },
  recordedField: { home: 'register', fields: RecordedField },
  project: { home: 'register', fields: Project },
  guideline: { home: 'register', fields: Guideline },
  savedSearch: { home: 'register', fields: SavedSearch },
  assignment: { home: 'register', fields: Assignment },
  twin: { home: 'register', fields: Twin },
  document: { home: 'document', fields: Document },
  layer: { home: 'document', fields: Layer },
  passage: { home: 'document', fields: Passage },
  appears: { home: 'document', fields: Appears },
  role: { home: 'document', fields: Role },
  labelled: { home: 'document', fields: Labelled },
  implication: { home: 'document', fields: Implication },
  bears: { home: 'document', fields: Bears },
  affects: { home: 'document', fields: Affects },
  conflictsWith: { home: 'document', fields: ConflictsWith },
  judgement: { home: 'document', fields: Judgement },
  thread: { home: 'document', fields: Thread },
  review: { home: 'document', fields: Review },
  decision: { home: 'document', fields: Decision },
} as const satisfies Record<string, EntityKind>;

export type EntityType = keyof typeof entities;
export type FieldsOf<Type extends EntityType> = z.infer<(typeof entities)[Type]['fields']>;

export function isEntityType(type: string): type is EntityType {
  return Object.hasOwn(entities, type);
}
