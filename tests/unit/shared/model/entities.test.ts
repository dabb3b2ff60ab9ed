import { expect, test } from 'vitest';
import { entities, isEntityType, type EntityType } from '#shared/model/entities';
import { linkId } from '#shared/model/ids';
import { z } from '#shared/model/zod';

/** Where an object is written and which fields it has, as the data contract lists them (design, `data.md`). */
const contract: Record<EntityType, { home: 'register' | 'document'; fields: string; ownFields?: true }> = {
  person: { home: 'register', fields: 'name initials team authors' },
  actor: { home: 'register', fields: 'name type partOf note ids monogram colourSlot mergedInto' },
  alias: { home: 'register', fields: 'actor text kind apply' },
  theme: {
    home: 'register',
    fields: 'name parent order definition useWhen doNotUseWhen version retired mergedInto',
  },
  source: { home: 'register', fields: 'name publisherPatterns grades' },
  // Beyond the contract: the name, so that a field of one's own can be renamed without losing its values.
  recordedField: { home: 'register', fields: 'key level compared kind options shownWhen name' },
  project: { home: 'register', fields: 'name markings codebookMode languageOfReport' },
  guideline: { home: 'register', fields: 'on definition useWhen doNotUseWhen retired' },
  savedSearch: { home: 'register', fields: 'name query' },
  assignment: { home: 'register', fields: 'document person blind revealedAt' },
  twin: { home: 'register', fields: 'a b' },
  document: {
    home: 'document',
    // Beyond the contract: how the present text took the place of another one.
    fields:
      'revision title author publisher source published accessed address language direction outside reliability credibility descriptor marking version',
  },
  layer: { home: 'document', fields: 'person state kind' },
  passage: {
    home: 'document',
    fields: 'layer target kind voice certainty credibility event note why doNotMark codebookVersion',
    ownFields: true,
  },
  appears: { home: 'document', fields: 'passage actor ref' },
  role: { home: 'document', fields: 'passage actor role' },
  labelled: { home: 'document', fields: 'passage theme' },
  implication: {
    home: 'document',
    fields:
      'layer statement basis domain horizon likelihood confidence confidenceReason assumption indicator outcome',
    ownFields: true,
  },
  bears: { home: 'document', fields: 'passage implication stance' },
  affects: { home: 'document', fields: 'implication actor effect' },
  conflictsWith: { home: 'document', fields: 'a b' },
  judgement: { home: 'document', fields: 'layer relevance bottomLine themes' },
  thread: { home: 'document', fields: 'on text person replyTo resolved' },
  review: { home: 'document', fields: 'on headsDigest verdict note' },
  decision: { home: 'document', fields: 'on chosen cause note votes' },
};

/** What stands within a field, by "entity.field". */
const within: Record<string, string> = {
  'source.grades': 'reliability on note',
  'document.revision': 'textDigest blob original',
  'document.outside': 'textDigest start end',
  'document.version': 'textDigest replaces why file address words passages',
  'document.version.words': 'added removed',
  'document.version.passages': 'exact moved changed lost',
  'passage.target': 'textDigest spans',
  'passage.target.spans': 'start end quote before after',
  'implication.outcome': 'what on',
};

/** The words that a field can hold, in the order in which they are offered (`data.md`; `model.md`, section 1). */
const choices: Record<string, string> = {
  'actor.type': 'person state public-body military intergovernmental company group collective',
  'alias.kind': 'name short abbreviation title metonym demonym codename',
  'alias.apply': 'auto ask',
  'recordedField.level': 'off optional required',
  'recordedField.kind': 'choice scale date actor text',
  'document.reliability': 'a b c d e f',
  'document.version.why': 'corrected brought-back newer read-again',
  'layer.state': 'not-started working done in-review settled',
  'layer.kind': 'work gold',
  'passage.kind': 'report judgement gap',
  'passage.certainty': 'ct-plus ct-minus pr-plus pr-minus ps-plus ps-minus undetermined',
  'passage.voice.mode': 'author direct indirect mixed',
  'role.role': 'acts affected speaks supports opposes mentioned',
  'appears.ref': 'named nominal pronoun implied',
  'implication.basis': 'stated inferred',
  'implication.domain': 'pol mil eco soc inf tec leg env',
  'implication.horizon': 'now near mid long none',
  'implication.likelihood':
    'almost-no-chance very-unlikely unlikely roughly-even likely very-likely almost-certain',
  'implication.confidence': 'low moderate high',
  'bears.stance': 'supports undermines context',
  'affects.effect': 'gain loss mixed unclear',
  'judgement.relevance': 'relevant not later',
};

const types = Object.keys(entities) as EntityType[];

test('the program stores the entities of the data contract and no others', () => {
  expect(types.toSorted()).toEqual(Object.keys(contract).toSorted());
});

test.each(types)('%s has the fields of the data contract and is written where it says', (type) => {
  const { home, fields } = entities[type];

  expect(Object.keys(fields.shape)).toEqual(contract[type].fields.split(' '));
  expect(home).toBe(contract[type].home);
});

test.each(types)(
  'a field that the data contract does not know is refused on %s, unless a project may add its own',
  (type) => {
    const { error } = entities[type].fields.safeParse({ shoeSize: 'forty' });

    const isRefused = error?.issues.some(({ code }) => code === 'unrecognized_keys') ?? false;
    expect(isRefused).toBe(contract[type].ownFields === undefined);
  },
);

test.each(Object.entries(within))('%s holds %s', (path, fields) => {
  const held = fieldAt(path);

  expect(held instanceof z.ZodObject && Object.keys(held.shape).toSorted()).toEqual(
    fields.split(' ').toSorted(),
  );
});

test.each(Object.entries(choices))('%s is one of %s', (path, words) => {
  const field = fieldAt(path);

  expect(field instanceof z.ZodEnum && field.options).toEqual(words.split(' '));
});

test('every word that is stored is lower-case ASCII with hyphens', () => {
  for (const words of Object.values(choices)) {
    for (const word of words.split(' ')) expect(word).toMatch(/^[a-z]+(-[a-z]+)*$/);
  }
});

test('the ends of a link stand in the order in which its id names them', () => {
  const ends = {
    appears: 'passage actor',
    role: 'passage actor role',
    labelled: 'passage theme',
    bears: 'passage implication',
    affects: 'implication actor',
  } as const;

  for (const [type, names] of Object.entries(ends)) {
    const { shape } = entities[type as EntityType].fields;
    expect(Object.keys(shape).slice(0, names.split(' ').length)).toEqual(names.split(' '));
    expect(linkId(type, ...names.split(' '))).toMatch(/^[0-9a-f]{32}$/);
  }
});

test('what every object inherits from JavaScript is no entity', () => {
  expect(isEntityType('passage')).toBe(true);
  for (const name of ['toString', 'constructor', '__proto__', 'Passage', ''])
    expect(isEntityType(name)).toBe(false);
});

/** The schema of "entity.field.field", whether or not it must be set, and of one when it is a list. */
function fieldAt(path: string): z.ZodType {
  const [type = '', ...names] = path.split('.');
  let schema: z.core.$ZodType = entities[type as EntityType].fields;
  for (const name of names) {
    const next: z.core.$ZodType | undefined = schema instanceof z.ZodObject ? schema.shape[name] : undefined;
    if (!next) throw new Error(`${path} is not there`);
    schema = bare(next);
  }
  return schema as z.ZodType;
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional) return bare(schema.unwrap());
  if (schema instanceof z.ZodArray) return bare(schema.element);
  return schema;
}
