import { expect, type Scholion } from '../app';
import { leaveDialog, type Deeds } from './deed';

export const recordingDeeds = {
  voice: (app, ask) => opensLine(app, ask, 'Who says it'),
  certainty: (app, ask) => opensLine(app, ask, 'How sure the speaker is'),
  kind: (app, ask) => opensLine(app, ask, 'Kind of passage'),
  note: (app, ask) => opensLine(app, ask, 'Note'),
  why: (app, ask) => opensLine(app, ask, 'Why I read it so'),
  credibility: (app, ask) => opensLine(app, ask, 'Credibility of the passage'),
  event: (app, ask) => opensLine(app, ask, 'Event'),
  details: (app, ask) => opensLine(app, ask, 'All that is recorded here'),
  whatWeRecord: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'What we record');
  },
} satisfies Deeds;

/** A form in the margin, which Esc leaves for the text. */
async function opensLine(app: Scholion, ask: () => Promise<void>, name: string): Promise<void> {
  await ask();
  const line = app.page.getByRole('group', { name, exact: true });
  await expect(line).toBeVisible();
  await app.press('Escape');
  await expect(line).toBeHidden();
  expect(await app.isReading()).toBe(true);
}
