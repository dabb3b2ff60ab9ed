import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { likelihoodTerms } from '#shared/report/terms';
import { expect, test, type Scholion } from './app';
import { holdPrinting } from './held-printing';
import { pdfPages } from './pdf-text';
import { look } from './pictures';

/** What the sample's trainer settled, with what a reader must find with each; nothing where nobody assessed it. */
const judgements: readonly {
  says: string;
  confident?: string;
  by: string;
  against?: string;
}[] = [
  {
    says: 'The source states this, and we judge it very likely (80–95 %): North Korea becomes a party to the war in Ukraine.',
    confident:
      'Our confidence in this judgement is high. A named official confirms it, and a second government has briefed on it.',
    by: 'Based on Mark Rutte and the author (A, not graded).',
  },
  {
    says: 'We infer: By taking foreign infantry Russia shows that it cannot carry this war alone.',
    by: 'Based on Mark Rutte (A, source not graded, item 3); the author (A, not graded).',
    against: 'Against it: Vladimir Putin (A, not graded).',
  },
  {
    says: 'The source states: Russia keeps partners who fight for it in spite of its isolation.',
    by: 'Based on Vladimir Putin (A, not graded).',
  },
  {
    says: 'The source states this, and we judge it likely (55–80 %): North Korean troops relieve Russia’s worn units on the Kursk front.',
    confident:
      'Our confidence in this judgement is moderate. The deployment is confirmed by a named source; strength and task of the units are not.',
    by: 'Based on Mark Rutte and the author (A, not graded).',
    against:
      'This cannot hold beside it (Sample trainer). We infer this, and judge it unlikely (20–45 %): The North Korean units cost their Russian hosts more than they bring. Our confidence in this judgement is low.',
  },
  {
    says: 'The source states this, and we judge it likely (55–80 %): A second North Korean contingent follows the first.',
    confident:
      'Our confidence in this judgement is low. It is the author’s expectation, and holds only if the first units do well.',
    by: 'Based on the author (A, not graded).',
  },
  {
    says: 'We infer this, and judge it unlikely (20–45 %): The North Korean units cost their Russian hosts more than they bring.',
    confident:
      'Our confidence in this judgement is low. It rests on a general rule; nothing is reported of how the two forces work together.',
    by: 'Based on the author (A, not graded).',
    against:
      'This cannot hold beside it (Sample trainer). The source states this, and we judge it likely (55–80 %)',
  },
  {
    says: 'We infer: NATO states raise their military aid to Ukraine.',
    by: 'Based on Mark Rutte (A, not graded).',
  },
  {
    says: 'The source states this, and we judge it very likely (80–95 %): New sanctions on Russia and North Korea follow the deployment.',
    confident: 'Confidence in this judgement has not been assessed.',
    by: 'Based on the author (A, not graded).',
  },
  {
    says: 'The source states this, and we judge it very likely (80–95 %): U.S. officials use the deployment to picture Russia as weak.',
    confident: 'Confidence in this judgement has not been assessed.',
    by: 'Based on United States (A, not graded).',
  },
  {
    says: 'We infer this, and judge it to have a roughly even chance (45–55 %): Russia pays for the troops with military technology.',
    confident:
      'Our confidence in this judgement is low. The article names three kinds of payment and says that nobody outside knows.',
    by: 'Based on the author (A, not graded).',
    against: 'Against it: the author (A, not graded).',
  },
  {
    says: 'We infer: North Korea’s army brings the practice of modern war home to the peninsula.',
    by: 'Based on the author (A, not graded).',
  },
  { says: 'We infer: South Korea gives Ukraine weapons of its own.', by: 'No passage supports it.' },
];
const marking = 'TLP:AMBER';
const notAssessed = 'How likely this is has not been assessed.';

test('the printing of a brief can be stopped, and leaves nothing behind', async ({ app, folder }) => {
  await app.openSample();
  await app.press('Control+p');
  await expect(page(app).getByRole('heading', { level: 1 })).toBeVisible();
  const letPrint = await holdPrinting(app);
  const pdf = join(folder, 'brief.pdf');
  await app.answerSaveDialog(pdf);
  await app.pressButton('Save…');
  await expect(app.page.getByRole('progressbar', { name: 'Writing it…' })).toBeVisible();
  const stop = app.page.getByRole('button', { name: 'Stop writing' });
  await expect(stop).toBeFocused();
  await app.press('Enter');
  await expect(app.news).toContainText('Stopped. No file was written.');
  expect(await readdir(folder)).toEqual([]);

  await letPrint();
  await save(app, pdf);
  expect(await readdir(folder)).toEqual(['brief.pdf']);
});

test('from the sample to a brief of one page by keys, of which the PDF tells all that a reader needs', async ({
  app,
  folder,
}) => {
  await app.openSample();
  await app.press('Control+p');
  await expect(page(app).getByRole('heading', { level: 1 })).toBeVisible();
  await app.tabTo('Marking');
  await app.type(marking);
  const pdf = join(folder, 'brief.pdf');
  await save(app, pdf);

  const pages = await pdfPages(pdf);
  expect(pages).toHaveLength(1);
  const text = pages.join(' ');
  expect(text.split(marking)).toHaveLength(3);
  expect(text).toContain('1 / 1');
  // Each one's own words, from where it begins to where the next one does.
  const starts: number[] = [];
  for (const { says } of judgements) {
    starts.push(text.indexOf(says, starts.at(-1)));
    expect(starts.at(-1), says).toBeGreaterThan(0);
  }
  for (const [at, { says, confident = notAssessed, by, against }] of judgements.entries()) {
    const own = text.slice(starts[at], starts[at + 1]);
    for (const wanted of [says, confident, by, ...(against ? [against] : [])]) expect(own).toContain(wanted);
  }
  expect(text).toContain(
    'A Sample author, “North Korean Troops in Kursk Change the Sums for All Sides”, Scholion sample, 2024-10-29. Source not graded; item not graded.',
  );
  expectApart(text);
});

test('a brief is chosen, put in order and written between by keys, is the same after a restart, and its page asks for nothing', async ({
  app,
  folder,
}) => {
  await app.openSample();
  await app.press('Control+p');
  const list = app.page.getByRole('listbox', { name: 'Findings to choose from' });
  await expect(list.getByRole('option').first()).toBeFocused();
  await look(app, 'brief-choose');
  // The first one out, and the rest stays.
  await app.press(' ');
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-checked', 'false');
  await expect(page(app).getByText('becomes a party to the war')).toHaveCount(0);

  await app.tabTo('Findings 11');
  await app.press('ArrowRight');
  const order = app.page.getByRole('listbox', { name: 'What the brief says, in order' });
  await order.getByRole('option').first().focus();
  await app.press('Alt+ArrowDown', 't');
  await expect(app.page.getByRole('textbox', { name: 'Own text' })).toBeFocused();
  await app.type('The week in one line.');
  await expect(page(app).getByText('The week in one line.')).toBeVisible();
  await look(app, 'brief-order');
  await app.press('Escape', 'Home', 'n');
  await expect(order.getByRole('option', { selected: true })).toContainText('no likelihood');
  await app.press('m');
  await expect(app.drawer.getByRole('textbox', { name: 'What it means, in one sentence' })).toBeVisible();
  await app.press('Control+p');
  await expect(order.getByRole('option', { selected: true })).toBeFocused();

  await choose(app, /Template/, 'Full');
  await app.tabTo('Marking');
  await app.type(marking);

  await app.restart();
  await app.press('Control+p');
  await expect(page(app).getByText('The week in one line.')).toBeVisible();
  const judged = await page(app).locator('p.judgement').allTextContents();
  expect(judged).toHaveLength(11);
  expect(judged[0]).toContain('Russia keeps partners');
  expect(judged[1]).toContain('By taking foreign infantry');

  const pdf = join(folder, 'full.pdf');
  await save(app, pdf);
  const pages = await pdfPages(pdf);
  expect(pages.length).toBeGreaterThan(3);
  for (const [at, text] of pages.entries()) {
    expect(text.split(marking), `page ${at + 1}`).toHaveLength(3);
    expect(text).toContain(`${at + 1} / ${pages.length}`);
  }
  expectApart(pages.join(' '));

  await choose(app, /Save as/, 'Web page (HTML)');
  const html = join(folder, 'full.html');
  await save(app, html);
  expect(await requestsOf(app, await readFile(html, 'utf8'))).toEqual(['app://brief/']);
  expect(await app.countedRequests()).toBe(0);

  // The hand does what the keys do.
  await app.page.getByText('Order and text').click();
  const rows = app.page.getByRole('listbox', { name: 'What the brief says, in order' }).getByRole('option');
  await expect(rows.first()).toContainText('Russia keeps partners');
  await rows.first().dragTo(rows.nth(2));
  await expect(rows.nth(2)).toContainText('Russia keeps partners');
});

/** The page as it is shown beside the work. */
function page(app: Scholion) {
  return app.page.frameLocator('iframe');
}

async function save(app: Scholion, path: string): Promise<void> {
  await app.answerSaveDialog(path);
  await app.press('Control+s');
  await expect(
    app.news.filter({ hasText: `Saved “${path.slice(path.lastIndexOf('/') + 1)}”.` }),
  ).toBeVisible();
}

async function choose(app: Scholion, field: RegExp, option: string): Promise<void> {
  await app.page.getByRole('button', { name: field }).click();
  await app.page.getByRole('option', { name: option }).click();
}

/** No sentence says how likely and how confident at once. */
function expectApart(text: string): void {
  const likely = new RegExp(
    String.raw`\b(${Object.values(likelihoodTerms).join('|')}|likelihood)\b|\d+–\d+ %`,
    'iu',
  );
  // The tables that explain the words are no sentences; behind one that is, footnotes may be called.
  const told = text.replace(/Words for how likely something is .* cannot be judged Notes/u, '');
  const sentences = told.split(/(?<=[.!?…][”’]?(?:\d+(?:, \d+)*)?)\s/u);

  expect(sentences.filter((each) => likely.test(each)).length).toBeGreaterThan(5);
  expect(sentences.filter((each) => likely.test(each) && /\bconfiden/iu.test(each))).toEqual([]);
}

/** What a page asks for when it is opened as any browser would, its own policy taken away. */
async function requestsOf(app: Scholion, html: string): Promise<string[]> {
  const bare = html.replace(/<meta http-equiv[^>]*>/u, '');
  expect(bare).not.toBe(html);
  return app.program.evaluate(async ({ BrowserWindow, session }, content) => {
    const asked: string[] = [];
    const apart = session.fromPartition('opened');
    apart.webRequest.onBeforeRequest(({ url }, decide) => {
      asked.push(url);
      decide({});
    });
    apart.protocol.handle(
      'app',
      () => new Response(content, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
    );
    const window = new BrowserWindow({ show: false, webPreferences: { session: apart } });
    await window.loadURL('app://brief/');
    window.destroy();
    return asked;
  }, bare);
}
