import { roles } from '#shared/model/passage';
import { sampleActors } from '#shared/sample/actors';
import type { SamplePassage } from '#shared/sample/passages';
import { expect, test, type Scholion } from './app';
import { Fingers, placeOf } from './presses';
import { ownPassages, samplePassages, sampleText, wantedPassages } from './sample-passages';

test.setTimeout(240_000);

test('the sample’s passages are built by keyboard alone; a phrase with an actor and a role takes 11 presses in the median, never over 15', async ({
  app,
}) => {
  await app.openSample();
  const counted: { presses: number; phrase: string }[] = [];
  for (const passage of samplePassages) {
    const { quote, tags } = passage;
    const [tag] = tags;
    if (!tag) continue;
    const place = placeOf(sampleText, quote);
    await app.press('Escape', 'Control+Home', ...Array<string>(place.sentence).fill('ArrowDown'));
    const fingers = new Fingers(app);

    await fingers.select(quote, place);
    await fingers.tagWith(sampleActors[tag.actor].name, digitOf(tag.roles[0]!));

    await expect.poll(() => app.selectedQuote()).toBe(quote);
    counted.push({ presses: fingers.presses, phrase: quote });
    await tagTheRest(app, passage);
  }

  const sorted = counted.map(({ presses }) => presses).toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  for (const { presses, phrase } of counted) console.log(`${String(presses).padStart(2)}  ${phrase}`);
  console.log(`presses a passage: median ${median}, most ${sorted.at(-1)}, of ${sorted.length} passages`);
  expect(await ownPassages(app)).toEqual(wantedPassages());
  expect(median).toBeLessThanOrEqual(11);
  expect(sorted.at(-1)).toBeLessThanOrEqual(15);
});

/** The further roles of the first actor, and the other actors: what is there is edited. */
async function tagTheRest(app: Scholion, { tags }: SamplePassage): Promise<void> {
  const [first, ...others] = tags;
  const further = first?.roles.slice(1) ?? [];
  if (further.length === 0 && others.length === 0) return;
  await app.press('a', ...further.map(digitOf), ',');
  for (const tag of others) {
    await app.type(sampleActors[tag.actor].name);
    await app.press('Tab', ...tag.roles.map(digitOf), ',');
  }
  await app.press('Enter');
  await expect(app.tagLine).toBeHidden();
  await app.untilSaved();
}

function digitOf(role: (typeof roles)[number]): string {
  return String(roles.indexOf(role) + 1);
}

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
