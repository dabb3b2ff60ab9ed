import { expect, test } from 'vitest';
import { outletShown } from '#shared/import/html/outlet';
import { pageHead } from '#shared/import/html/page-head';
import { parseHtml } from '#shared/import/html/parse-html';

const address = 'https://news.harbourpost.co.uk/2024/quay';
const shown = (body: string, title = 'The quay is closed', at: string | undefined = address) =>
  outletShown(parseHtml(`<body>${body}</body>`), title, at);

test.each([
  ['the end of the title', '', 'The quay is closed - The Harbour Post', 'The Harbour Post'],
  ['the end of the title as an address', '', 'The quay is closed | HarbourPost.com', 'HarbourPost'],
  ['with more behind it', '', 'The quay is closed | Harbour Post News (Corporation)', 'Harbour Post News'],
  ['the beginning of the title', '', 'Harbour Post: the quay is closed', 'Harbour Post'],
  ['a link to the front page', '<a href="/">Harbour Post</a>', 'The quay', 'Harbour Post'],
  ['its title', '<a href="/" title="Back to Harbour Post">x</a>', 'The quay', 'Harbour Post'],
  ['a picture there', '<a href="/"><img alt="Harbour Post home"></a>', 'The quay', 'Harbour Post'],
  ['what it owns', '<p>© 2024 Harbour Post Media Ltd.</p>', 'The quay', 'Harbour Post'],
])('an outlet is called as %s says, if its address says the same', (_, body, title, outlet) => {
  expect(shown(body, title)).toBe(outlet);
});

test('what says something else than the address is not the outlet', () => {
  expect(shown('<a href="https://press.example/">Press</a><p>© 2024 The Press</p>', 'Fish - Opinion')).toBe(
    undefined,
  );
  expect(shown('', 'Why harbourpost is a word in this headline - Fish')).toBe(undefined);
});

test('where the address is not known, most of the links say it', () => {
  const links = (host: string, count: number) => `<a href="https://${host}/x">x</a>`.repeat(count);
  const logo = '<img alt="Harbour Post">';
  expect(
    shown(`<a href="/">${logo}</a>${links('www.harbourpost.com', 6)}${links('a.example', 2)}`, '', ''),
  ).toBe('Harbour Post');
  expect(shown(`<a href="/">${logo}</a>${links('a.example', 6)}`, '', '')).toBe(undefined);
});

test('a name that is only the host gives way to what the page shows, and else loses its beginning', () => {
  const named = (site: string, title: string) =>
    pageHead(
      parseHtml(
        `<head><meta property="og:site_name" content="${site}"><title>${title}</title></head><body></body>`,
      ),
    ).publisher;
  expect(named('harbourpost.com', 'The quay | The Harbour Post')).toBe('The Harbour Post');
  expect(named('http://www.harbourpost.com', 'The quay')).toBe('harbourpost.com');
  expect(named('Quayside', 'The quay | The Harbour Post')).toBe('Quayside');
});

test('the last part of the title is it too if the link to the front page says that', () => {
  expect(shown('<a href="/">Quayside</a>', 'The quay is closed — Quayside')).toBe('Quayside');
});
