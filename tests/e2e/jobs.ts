import type { Job } from './main-job';

/** What an analyst finds in the founding article: ten passages of three to twelve words, none a whole sentence. */
export const foundingJob: Job = {
  passages: [
    {
      words: 'the deployment of North Korean troops to Russia’s Kursk region',
      actors: { 'North Korea': ['acts'], Russia: ['affected'] },
    },
    // Overlaps the one before.
    { words: 'Russia’s Kursk region underscores a new dimension', actors: { Russia: ['affected'] } },
    {
      words: 'confirmation from NATO Secretary-General Mark Rutte',
      actors: { NATO: ['speaks'], 'Mark Rutte': ['speaks'] },
    },
    { words: 'the lengths to which Russia is willing to go', actors: { Russia: ['acts'] } },
    {
      words: 'North Korean troops entering Russia, directly supporting Russia’s military operations',
      actors: { 'North Korea': ['acts', 'supports'], Russia: ['affected'], 'Russian military': ['affected'] },
    },
    {
      words: 'a briefing with a high-level South Korean delegation',
      actors: { 'South Korea': ['speaks'], NATO: ['affected'] },
    },
    {
      words: 'Rutte condemned the move as a “dangerous expansion”',
      actors: { 'Mark Rutte': ['speaks', 'opposes'] },
    },
    // The actor is not named in it.
    { words: 'this step marks a much deeper commitment', actors: { 'North Korea': ['acts'] } },
    {
      words: 'inviting further international condemnation and possibly even new sanctions',
      actors: { Russia: ['affected'] },
    },
    {
      words: 'complicates the conflict for Ukrainian forces',
      actors: { Ukraine: ['affected'], 'North Korea': ['mentioned'] },
    },
  ],
  implications: [
    {
      on: 'provide some relief to its overstretched military resources',
      basis: 'stated',
      statement: 'Extra troops ease the strain on the Russian army.',
      affected: { Russia: 'gain', Ukraine: 'loss' },
    },
    {
      on: 'discussions within NATO regarding additional support for Ukraine',
      basis: 'inferred',
      statement: 'NATO members agree on more aid for Ukraine.',
      affected: { Ukraine: 'gain', NATO: 'mixed' },
      likelihood: 'likely',
      confidence: 'low',
      reason: 'One article, and a hedged sentence.',
    },
    {
      on: 'pushing the boundaries of regional security',
      basis: 'inferred',
      statement: 'South Korea arms Ukraine directly.',
      affected: { 'South Korea': 'unclear' },
      likelihood: 'roughly-even',
    },
  ],
};

/** What a newcomer adds to the sample, whose own passages were made by its analyst. */
export const sampleJob: Job = {
  passages: [
    {
      words: 'its Secretary-General, Mark Rutte, confirmed',
      actors: { NATO: ['speaks'], 'Mark Rutte': ['speaks'] },
    },
    {
      words: 'Mark Rutte, confirmed that North Korean soldiers have been sent',
      actors: { 'Mark Rutte': ['speaks'] },
    },
    { words: 'for Kyiv, which wants more help', actors: { Ukraine: ['acts'] } },
    {
      words: 'support for Ukraine has become a line in a budget',
      actors: { Ukraine: ['affected'], NATO: ['supports'] },
    },
    {
      words: 'Months of heavy fighting have worn down its units',
      actors: { 'Russian armed forces': ['affected'] },
    },
    { words: 'The Kremlin has let everyone see that it needs help', actors: { Russia: ['acts'] } },
    {
      words: 'food, fuel or military technology',
      actors: { Russia: ['acts', 'supports'], 'North Korea': ['affected'], 'South Korea': ['mentioned'] },
    },
    // The actor is not named in it.
    {
      words: 'a badly led ally can be a burden to its host',
      actors: { 'North Korea': ['mentioned'], Russia: ['affected'] },
    },
    {
      words: 'announce new sanctions on Pyongyang',
      actors: { 'United States': ['opposes'], 'North Korea': ['affected'] },
    },
    { words: 'A great power that borrows infantry', actors: { Russia: ['acts'] } },
  ],
  implications: [
    {
      on: 'without a new and unpopular draft',
      basis: 'stated',
      statement: 'The Kremlin avoids a second mobilisation this winter.',
      affected: { Russia: 'gain', Ukraine: 'loss' },
    },
    {
      on: 'goes on to share weapons',
      basis: 'inferred',
      statement: 'Seoul sends artillery shells to Ukraine.',
      affected: { Ukraine: 'gain', 'North Korea': 'loss' },
      likelihood: 'roughly-even',
      confidence: 'low',
      reason: 'The article names it only as a sign to watch.',
    },
    {
      on: 'more will probably follow',
      basis: 'inferred',
      statement: 'A second contingent arrives within three months.',
      affected: { 'Russian armed forces': 'gain' },
      likelihood: 'likely',
    },
  ],
};
