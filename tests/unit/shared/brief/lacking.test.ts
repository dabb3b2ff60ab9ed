import { expect, test } from 'vitest';
import { gatherFindings } from '#shared/brief/gather-findings';
import { lackingIn, type Lack } from '#shared/brief/lacking';
import { sampleMaterial, settledIn } from '#tests/builders/sample-material';

const sample = sampleMaterial();
const settled = settledIn(sample);

function lacksOf(statement: string, material = sample): Lack[] {
  const [finding] = gatherFindings(material, [settled.get(statement) ?? '']);
  if (!finding) throw new Error(`Nobody says “${statement}”`);
  return lackingIn(finding);
}

const war = 'North Korea becomes a party to the war in Ukraine.';
const sanctions = 'New sanctions on Russia and North Korea follow the deployment.';
const alone = 'By taking foreign infantry Russia shows that it cannot carry this war alone.';
const weapons = 'South Korea gives Ukraine weapons of its own.';

test('what nobody graded, assessed or backed is lacking', () => {
  expect(lacksOf(war)).toEqual(['grade']);
  expect(lacksOf(sanctions)).toEqual(['confidence', 'grade']);
  expect(lacksOf(weapons)).toContain('evidence');
});

test('confidence is asked for once there is a likelihood', () => {
  expect(lacksOf(alone)).toEqual(['likelihood', 'grade']);
});

test('nothing is lacking where all of it is there', () => {
  const graded = sample.document.map((document) => ({ ...document, reliability: 'b' as const }));

  expect(lacksOf(war, { ...sample, document: graded })).toEqual([]);
});
