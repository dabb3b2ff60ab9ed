import type { BriefOrigin } from '../brief/compose';
import type { Evidence } from '../brief/finding';
import type { Effect } from '../model/implication';
import type { RoleName } from '../model/passage';
import type { Judged } from '../report/sentences';

/** A passage with where it stands and who says it. */
export type DossierPassage = Omit<Evidence, 'stance'>;

/** What an actor gains or loses by; no effect where nobody said which. */
export type DossierImplication = {
  readonly judged: Judged;
  readonly effect?: Effect | undefined;
  /** Whose judgement it is, where that is somebody else than whoever hands it over. */
  readonly by?: string | undefined;
};

/** All that is known of an actor, with names in place of ids. */
export type Dossier = {
  readonly name: string;
  /** What it is, what it is part of, what else it is called: a line each. */
  readonly facts: readonly string[];
  /** What it does in its passages, in the order of the roles; one in which it does two things stands under both. */
  readonly roles: readonly { readonly role: RoleName; readonly passages: readonly DossierPassage[] }[];
  readonly implications: readonly DossierImplication[];
  /** Who says something of it, whoever says most first; nobody is the author of the article. */
  readonly voices: readonly {
    readonly speaker: string | undefined;
    readonly passages: readonly DossierPassage[];
  }[];
  /** A filter keeps something of the project out of it. */
  readonly isPart: boolean;
  readonly origin: BriefOrigin;
};
