import type { DesktopBridge, Input, Output } from '#shared/ipc/contract';
import type { Result } from '#shared/result';
import type { Findings } from '#shared/search/found';
import type { LedgerPassage, LedgerScope, LedgerTally, PassageWish, TieWish } from '#shared/search/ledger';
import type { LedgerTies } from '#shared/search/passage-ties';
import type { Query } from '#shared/search/query';
import type { Page } from '#shared/search/search-index';
import type { PlacedEntry } from '../fold-changes';

/** How much of the library can be found so far: articles, of those that there are. */
export type SearchProgress = {
  readonly done: number;
  readonly of: number;
  /** About how much memory the index takes. */
  readonly bytes: number;
};

/** Which of what is found is wanted: so many, after so many others. */
export type { Page } from '#shared/search/search-index';

/** What the worker has the page ask of the main process, since it cannot itself. */
export type Asked = 'readBlob' | 'readJournal';
export type SearchBridge = Pick<DesktopBridge, Asked>;

/** A question to the ledger, by the name of the function that answers it, and what that is given. */
export type LedgerQuestion =
  | { readonly of: 'tally'; readonly scope: LedgerScope }
  | { readonly of: 'ties'; readonly wish: TieWish }
  | { readonly of: 'passages'; readonly wish: PassageWish };
export type LedgerAnswer = LedgerTally | LedgerTies | readonly LedgerPassage[];

export type ToWorker =
  | { readonly kind: 'open'; readonly project: string }
  | { readonly kind: 'search'; readonly id: number; readonly query: Query; readonly page: Page }
  | { readonly kind: 'ledger'; readonly id: number; readonly question: LedgerQuestion }
  /** Nobody waits for this search any more. */
  | { readonly kind: 'forget'; readonly id: number }
  /** The tables hold this entry now. */
  | { readonly kind: 'followed'; readonly placed: PlacedEntry }
  /** Something takes the processor that a person waits for, or is over. */
  | { readonly kind: 'rest'; readonly isResting: boolean }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Result<Output<Asked>> };

export type ToPage =
  | { readonly kind: 'found'; readonly id: number; readonly findings: Findings | undefined }
  | { readonly kind: 'told'; readonly id: number; readonly answer: LedgerAnswer }
  | { readonly kind: 'progress'; readonly progress: SearchProgress }
  | { readonly kind: 'changed' }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly request: 'readBlob';
      readonly input: Input<'readBlob'>;
    }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly request: 'readJournal';
      readonly input: Input<'readJournal'>;
    };
