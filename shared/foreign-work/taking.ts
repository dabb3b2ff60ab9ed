import type { StreamDraft } from '../history/write';
import type { ForeignWork } from '../import/foreign-work';
import type { EntityType, FieldsOf } from '../model/entities';
import type { Basis } from '../model/implication';
import type { Candidate } from '../suggestions/candidate';
import type { CodeChoice } from './code-choice';

/** The document that an article of the file is, or becomes with the same action. */
export type DocumentTaken = {
  readonly document: string;
  readonly textDigest: string;
  readonly text: string;
  /** The text that the file has, where the document's is another version of it. */
  readonly foreignText?: string;
};

/** What the project holds already, as far as it may be met: its register, and the documents that are taken. */
export type Present = {
  /** The fields of a living object. */
  readonly fields: <Type extends EntityType>(type: Type, id: string) => FieldsOf<Type> | undefined;
  /** A person's own copy of a document. */
  readonly copyOf: (document: string, person: string) => string | undefined;
  /** A passage of that copy on these very words. */
  readonly passageAt: (copy: string, start: number, end: number) => string | undefined;
  readonly judgementIn: (copy: string) => string | undefined;
  readonly monograms: ReadonlySet<string>;
  readonly actors: number;
};

/** What a person decided, and on what it is carried out. */
export type Taking = {
  readonly work: ForeignWork;
  readonly choices: readonly CodeChoice[];
  /** Whom each person of the file is: someone of the project, or nobody yet. */
  readonly people: readonly (string | undefined)[];
  /** Whose the work is of which the file does not say by whom it is. */
  readonly nobody: string;
  /** Whether codes that become implications say what the sources state, or what the analyst infers. */
  readonly basis: Basis;
  /** By the place of the article in the file; none where it is not taken. */
  readonly documents: readonly (DocumentTaken | undefined)[];
  /** The register's stream. */
  readonly project: string;
  readonly present: Present;
  /** The gazetteer's entry for a name, if it has one. */
  readonly candidateFor: (name: string) => Candidate | undefined;
};

/** What is new in the project, by kind, and what found no place. */
export type TakenCounts = {
  passages: number;
  /** Passages of another version of the text, whose words differ there. */
  changed: number;
  /** Passages whose words are not in the text: kept, without a place. */
  lost: number;
  actors: number;
  themes: number;
  implications: number;
  people: number;
  notes: number;
  /** Memos on articles that are not taken. */
  notesLeftOut: number;
  /** What was said of codes that became nothing or a role, or are something that the project describes otherwise. */
  descriptionsLeftOut: number;
  /** Days on which a place was marked once more, by the same person. */
  datesLeftOut: number;
  /** Codes that would be implications and are on no passage. */
  implicationsLeftOut: number;
  /** Codes on passages or articles that became nothing. */
  codingsLeftOut: number;
  /** Passages of articles that are not taken. */
  passagesLeftOut: number;
};

export const nothingTaken: Readonly<TakenCounts> = {
  passages: 0,
  changed: 0,
  lost: 0,
  actors: 0,
  themes: 0,
  implications: 0,
  people: 0,
  notes: 0,
  notesLeftOut: 0,
  descriptionsLeftOut: 0,
  datesLeftOut: 0,
  implicationsLeftOut: 0,
  codingsLeftOut: 0,
  passagesLeftOut: 0,
};

export type Taken = { readonly streams: readonly StreamDraft[]; readonly counts: TakenCounts };
