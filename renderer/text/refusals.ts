type FavouriteDigit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Why a command does not apply now. */
export type RefusalReason =
  | 'no-document'
  | 'nothing-selected'
  | 'no-passage'
  | 'no-selected-passage'
  | 'no-last-passage'
  | 'no-piece'
  | 'only-piece'
  | 'nothing-to-copy'
  | 'no-link'
  | 'no-note'
  | 'no-pages'
  | 'no-provenance'
  | 'no-last-tags'
  | 'no-filter'
  | 'no-judgement'
  | 'nothing-untidy'
  | 'nothing-to-focus'
  | 'nothing-lost'
  | 'no-lost-in-hand'
  | 'no-tags'
  | 'has-tags'
  | `no-favourite-${FavouriteDigit}`
  | 'no-drawer'
  | 'no-statement'
  | 'outcome-incomplete'
  | 'evidence-already'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'nothing-to-export'
  | 'no-passages-yet'
  | 'no-passages-to-copy'
  | 'no-article'
  | 'nothing-came-in'
  | 'not-the-sample'
  | 'nothing-sought'
  | 'nothing-found'
  | 'no-entry'
  | 'fixed-entry'
  | 'no-order'
  | 'sample-name'
  | 'no-brief'
  | 'empty-brief'
  | 'mixed-entries'
  | 'unchanged'
  | 'journal-stopped'
  | 'read-anew';

/** Why a command does not apply now, and what would make it. */
export function describeRefusal(reason: RefusalReason): string {
  switch (reason) {
    case 'no-document':
      return 'Open an article first.';
    case 'nothing-selected':
      return 'Select some words first.';
    case 'no-passage':
      return 'There is no passage here.';
    case 'no-selected-passage':
      return 'Select a passage first, with {nextPassage} or a click, and no other words.';
    case 'no-last-passage':
      return 'Make or select the passage first that these words belong to.';
    case 'no-piece':
      return 'Put the caret into the piece that is to be taken out.';
    case 'only-piece':
      return 'This passage has one piece only; Delete removes the passage.';
    case 'nothing-to-copy':
      return 'Select some words or a passage first; there is nothing to copy here.';
    case 'no-link':
      return 'There is no link here: put the caret on one, or point at it.';
    case 'no-note':
      return 'This sentence refers to no note, and is none.';
    case 'no-pages':
      return 'The source of this article has no pages, or they are not known.';
    case 'no-provenance':
      return 'The article does not say where it is from: fill in its publisher or address with “Edit source fields”.';
    case 'no-last-tags':
      return 'Tag a passage first; {repeatTags} then repeats its tags.';
    case 'no-filter':
      return 'All passages are shown.';
    case 'no-judgement':
      return 'Say first whether it is relevant, not relevant or for later.';
    case 'nothing-untidy':
      return 'Nothing is missing in your copy of this article.';
    case 'nothing-to-focus':
      return 'Nobody is in this passage, and no implication rests on it.';
    case 'nothing-lost':
      return 'Every passage has its place in this text.';
    case 'no-lost-in-hand':
      return 'Go to a passage without a place first, with {nextLost}.';
    case 'no-tags':
      return 'Nobody is tagged in this passage yet: press {tag} and name who is in it.';
    case 'has-tags':
      return 'This passage has its actors already: press {tag} to change them.';
    case 'no-favourite-1':
    case 'no-favourite-2':
    case 'no-favourite-3':
    case 'no-favourite-4':
    case 'no-favourite-5':
    case 'no-favourite-6':
    case 'no-favourite-7':
    case 'no-favourite-8':
    case 'no-favourite-9':
      return `Favourite ${reason.at(-1)} is empty: choose “Make these tags a favourite” on a tagged passage to fill it.`;
    case 'no-drawer':
      return 'No implication is being written.';
    case 'no-statement':
      return 'Write what it means, in one sentence, before you save it.';
    case 'outcome-incomplete':
      return 'Of the outcome, say both what happened and when, as 2024, 2024-10 or 2024-10-28.';
    case 'evidence-already':
      return 'It is evidence for this implication already, in just this way.';
    case 'nothing-to-undo':
      return 'Nothing to undo.';
    case 'nothing-to-redo':
      return 'Nothing to do again.';
    case 'nothing-to-export':
      return 'There is no article to export yet.';
    case 'no-passages-to-copy':
      return 'Open an article that has passages, or tick passages in the results of a search.';
    case 'no-passages-yet':
      return 'There is no passage yet. Select words in an article and press {highlight} or {tag}.';
    case 'no-article':
      return 'Select an article in the library first, or open one.';
    case 'nothing-came-in':
      return 'Nothing came in since the program was started.';
    case 'not-the-sample':
      return 'The first steps belong to the sample: open it first.';
    case 'nothing-sought':
      return 'Search all articles for something first, with {searchAll}.';
    case 'nothing-found':
      return 'There is no result to do it to.';
    case 'no-entry':
      return 'Choose an entry of the codebook first.';
    case 'fixed-entry':
      return 'Domains and roles belong to the model: only what is said of them can be changed.';
    case 'no-order':
      return 'Only themes have an order of their own: actors stand by their names, domains and roles as the model has them.';
    case 'sample-name':
      return 'The sample keeps its name. Make a project of your own with “New project”.';
    case 'no-brief':
      return 'There is no brief yet: go to it with {goToBrief} first.';
    case 'empty-brief':
      return 'There is nothing in the brief yet: choose a finding, or write some words of your own.';
    case 'mixed-entries':
      return 'Only actors become one with actors, and themes with themes: tick entries of one kind.';
    case 'unchanged':
      return 'Nothing changed.';
    case 'read-anew':
      return 'This can be done as soon as the whole project is read: the line at the foot of the window says how far it is.';
    case 'journal-stopped':
      return 'Nothing can be saved at the moment, so nothing was changed. Check the disk, then start Scholion again.';
  }
}
