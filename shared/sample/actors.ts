import type { ActorType, Alias } from '../model/actor';

type SampleActor = {
  readonly name: string;
  readonly type: ActorType;
  readonly monogram: string;
  readonly partOf?: ActorKey;
  readonly note?: string;
  readonly aliases: readonly Pick<Alias, 'text' | 'kind' | 'apply'>[];
};

const actorKeys = [
  ...([
    'nato',
    'rutte',
    'russia',
    'putin',
    'russianForces',
    'northKorea',
    'kim',
    'northKoreanForces',
  ] as const),
  ...(['ukraine', 'southKorea', 'delegation', 'unitedStates', 'west', 'staffOfficer'] as const),
] as const;
export type ActorKey = (typeof actorKeys)[number];

/** Metonyms, demonyms and bare titles ask before they are applied: "Moscow" may be the city (`model.md` 1.1). */
const metonym = (text: string) => ({ text, kind: 'metonym', apply: 'ask' }) as const;
const demonym = (text: string) => ({ text, kind: 'demonym', apply: 'ask' }) as const;
const short = (text: string) => ({ text, kind: 'short', apply: 'auto' }) as const;
const title = (text: string) => ({ text, kind: 'title', apply: 'auto' }) as const;

/** The actors of the sample's article. Each is made with the first passage that names it, whoever it belongs to first. */
export const sampleActors: Readonly<Record<ActorKey, SampleActor>> = {
  nato: {
    name: 'NATO',
    type: 'intergovernmental',
    monogram: 'NAT',
    aliases: [
      { text: 'North Atlantic Treaty Organization', kind: 'name', apply: 'auto' },
      metonym('Brussels'),
    ],
  },
  rutte: {
    name: 'Mark Rutte',
    type: 'person',
    monogram: 'MR',
    partOf: 'nato',
    note: 'Secretary-General of NATO since October 2024.',
    aliases: [short('Rutte'), title('Mr. Rutte'), { text: 'Secretary-General', kind: 'title', apply: 'ask' }],
  },
  russia: {
    name: 'Russia',
    type: 'state',
    monogram: 'RU',
    aliases: [metonym('Moscow'), metonym('the Kremlin'), demonym('Russian')],
  },
  putin: {
    name: 'Vladimir Putin',
    type: 'person',
    monogram: 'VP',
    partOf: 'russia',
    aliases: [short('Putin'), title('Mr. Putin'), title('President Vladimir Putin')],
  },
  russianForces: {
    name: 'Russian armed forces',
    type: 'military',
    monogram: 'RAF',
    partOf: 'russia',
    aliases: [{ text: 'Russian army', kind: 'name', apply: 'auto' }],
  },
  northKorea: {
    name: 'North Korea',
    type: 'state',
    monogram: 'NK',
    aliases: [
      { text: 'DPRK', kind: 'abbreviation', apply: 'auto' },
      metonym('Pyongyang'),
      demonym('North Korean'),
    ],
  },
  kim: {
    name: 'Kim Jong Un',
    type: 'person',
    monogram: 'KJU',
    partOf: 'northKorea',
    aliases: [{ text: 'Kim', kind: 'short', apply: 'ask' }],
  },
  northKoreanForces: {
    name: 'North Korean forces in Kursk',
    type: 'military',
    monogram: 'NKF',
    partOf: 'northKorea',
    aliases: [
      { text: 'North Korean soldiers', kind: 'name', apply: 'auto' },
      { text: 'North Korean units', kind: 'name', apply: 'auto' },
    ],
  },
  ukraine: {
    name: 'Ukraine',
    type: 'state',
    monogram: 'UA',
    aliases: [metonym('Kyiv'), demonym('Ukrainian')],
  },
  southKorea: {
    name: 'South Korea',
    type: 'state',
    monogram: 'SK',
    aliases: [metonym('Seoul'), demonym('South Korean')],
  },
  delegation: {
    name: 'South Korean delegation',
    type: 'public-body',
    monogram: 'SKD',
    partOf: 'southKorea',
    aliases: [],
  },
  unitedStates: {
    name: 'United States',
    type: 'state',
    monogram: 'US',
    aliases: [{ text: 'U.S.', kind: 'abbreviation', apply: 'auto' }, metonym('Washington')],
  },
  west: {
    name: 'The West',
    type: 'collective',
    monogram: 'WE',
    aliases: [{ text: 'the West', kind: 'name', apply: 'auto' }, demonym('Western')],
  },
  staffOfficer: {
    name: 'Retired staff officer',
    type: 'person',
    monogram: 'RSO',
    note: 'Unnamed in the article; once trained with a coalition force.',
    aliases: [],
  },
};
