import { article as sampleMarkdown, ARTICLE_NAME } from '#shared/sample/article';
import { importFile } from '#shared/import/import-file';
import { roles } from '#shared/model/passage';
import { sampleActors } from '#shared/sample/actors';
import { goldCopy } from '#shared/sample/copies';
import { expect, test } from './app';
import { Fingers, placeOf } from './presses';

test.setTimeout(240_000);

const imported = importFile(ARTICLE_NAME, Buffer.from(sampleMarkdown));
if (!imported.ok) throw new Error('The sample article cannot be imported');
const article = imported.value.text;

test('a phrase with a known actor and a role is saved in a median of at most 11 presses, never over 15', async ({
  app,
}) => {
  await app.openSample();
  const counted: { presses: number; phrase: string }[] = [];
  for (const { quote, tags } of Object.values(goldCopy.passages)) {
    const [tag] = tags;
    if (!tag) continue;
    const place = placeOf(article, quote);
    await app.press('Escape', 'Control+Home', ...Array<string>(place.sentence).fill('ArrowDown'));
    const fingers = new Fingers(app);

    await fingers.select(quote, place);
    await fingers.tagWith(sampleActors[tag.actor].name, String(roles.indexOf(tag.roles[0]!) + 1));

    expect(await app.selectedQuote()).toBe(quote);
    counted.push({ presses: fingers.presses, phrase: quote });
  }

  const sorted = counted.map(({ presses }) => presses).toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  for (const { presses, phrase } of counted) console.log(`${String(presses).padStart(2)}  ${phrase}`);
  console.log(`presses a passage: median ${median}, most ${sorted.at(-1)}, of ${sorted.length} passages`);
  expect(sorted).toHaveLength(Object.keys(goldCopy.passages).length);
  expect(median).toBeLessThanOrEqual(11);
  expect(sorted.at(-1)).toBeLessThanOrEqual(15);
});

test('a whole sentence takes seven presses, and the same tags again one', async ({ app }) => {
  await app.openSample();
  const before = await app.passageCount();
  await app.press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown');

  await app.press('Shift+ArrowDown', 'a', 'n', 'k', 'Tab', '1', 'Enter');
  await app.untilSaved();
  await expect.poll(() => app.passageCount()).toBe(before + 1);
  await expect(app.selectedCard).toContainText('North Korea');
  await expect(app.selectedCard).toContainText('acts');

  await app.press('ArrowDown', 'Shift+ArrowDown', 'r');
  await app.untilSaved();
  await expect.poll(() => app.passageCount()).toBe(before + 2);
  await expect(app.selectedCard).toContainText('North Korea');
});
