import { expect, test } from 'vitest';
import { foldedPublisher, hostOf, outletNamedBy, Outlets, type Outlet } from '#shared/sources/outlets';
import { newId } from '#tests/builders/ids';

const outlet = (name: string, ...publisherPatterns: string[]): Outlet => ({
  id: newId(),
  name,
  publisherPatterns,
});
const reuters = outlet('Reuters', 'reuters.com', 'Thomson Reuters');
const uk = outlet('Reuters UK', 'uk.reuters.com');
const monde = outlet('Le Monde', 'lemonde.fr');
const outlets = Outlets.byName([uk, reuters, monde]);

test.each([
  [{ publisher: 'Reuters' }, reuters],
  [{ publisher: ' REUTERS. ' }, reuters],
  [{ publisher: 'thomson-reuters' }, reuters],
  [{ publisher: 'The Reuters' }, reuters],
  [{ publisher: 'Reuters Institute' }, undefined],
  [{ publisher: 'www.reuters.com' }, reuters],
  [{ address: 'https://www.reuters.com/world/x-2024' }, reuters],
  [{ address: 'https://live.reuters.com:8080/x?y=z' }, reuters],
  [{ address: 'https://uk.reuters.com/x' }, uk],
  [{ address: 'https://m.uk.reuters.com/x' }, uk],
  [{ address: 'https://notreuters.com/x' }, undefined],
  [{ address: 'https://reuters.com.example/x' }, undefined],
  [{ address: 'https://example.org/?u=reuters.com' }, undefined],
  [{ publisher: 'Le  Mondé', address: 'https://reuters.com/x' }, monde],
  [{ publisher: 'Nobody', address: 'https://reuters.com/x' }, reuters],
  [{ source: monde.id, publisher: 'Reuters' }, monde],
  [{ source: newId(), publisher: 'Reuters' }, reuters],
  [{}, undefined],
])('%j', (provenance, expected) => {
  expect(outlets.of(provenance)?.name).toBe(expected?.name);
});

test('of two outlets that claim one name, the first by name has it, whatever the order in which they came', () => {
  const [one, other] = [outlet('Agency', 'Wire'), outlet('Bureau', 'Wire')];

  expect(Outlets.byName([other, one]).of({ publisher: 'wire' })).toBe(one);
  expect(Outlets.byName([one, other]).of({ publisher: 'wire' })).toBe(one);
});

test.each([
  ['https://www.bbc.co.uk/news', 'bbc.co.uk'],
  ['BBC.co.uk', 'bbc.co.uk'],
  ['http://user:pass@example.org:80/', 'example.org'],
  ['//example.org/x', 'example.org'],
  ['münchen.example', 'münchen.example'],
  ['Le Monde', undefined],
  ['Inc.', undefined],
  ['C:\\texts\\a.txt', undefined],
  ['', undefined],
  [undefined, undefined],
])('the host of %j is %j', (address, host) => {
  expect(hostOf(address)).toBe(host);
});

test('names of publishers are compared by their letters', () => {
  expect(foldedPublisher('The Guardian')).toBe('guardian');
  expect(foldedPublisher('Süddeutsche-Zeitung ')).toBe('suddeutsche zeitung');
  expect(foldedPublisher('The')).toBe('the');
  expect(foldedPublisher('新华社')).toBe('新华社');
});

test('an outlet that is not known yet is called by the publisher, else by the host', () => {
  expect(outletNamedBy({ publisher: 'Agency', address: 'https://a.example/' })).toBe('Agency');
  expect(outletNamedBy({ publisher: ' ', address: 'https://www.a.example/x' })).toBe('a.example');
  expect(outletNamedBy({})).toBeUndefined();
});
