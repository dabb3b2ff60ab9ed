/** Judging an article as a whole, and going from one to the next. */
export const judgeText = {
  judge: 'Judge the article',
  judgeShort: 'Judge',
  /** Read after that one. */
  whatIsJudged: 'the article',
  /** Read after what it was judged to be. */
  judgeAgain: '– judge the article again',
  relevance: 'Is it of use?',
  relevances: { relevant: 'Relevant', not: 'Not relevant', later: 'Later' },
  bottomLine: 'Bottom line',
  bottomLineHint: 'Bottom line, in one sentence',
  saveAndNext: 'Save, next unread',
  save: 'Save',
  close: 'Close without saving',
  noneLeft: 'No unread article is left.',
  putOffNext: 'No unread article is left. This one was put off for later.',
  status: 'Status',
  standings: {
    unread: 'Unread',
    read: 'Begun',
    relevant: 'Relevant',
    later: 'Later',
    not: 'Not relevant',
  },
  anyStatus: 'Any status',
  openByName: 'Open article by name',
  openByNameHint: 'Title or source',
};
