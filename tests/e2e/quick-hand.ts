import type { Scholion } from './scholion';

/**
 * Presses a key that asks for a list, types a name and Enter, all in one stretch of script, in which no answer to what
 * the list is read from can come: a hand is that quick on a machine that is busy.
 *
 * @param field the selector of the field that the key brings
 */
export async function typeBeforeTheListIsRead(
  app: Scholion,
  key: { key: string; code: string; ctrlKey?: boolean },
  field: string,
  name: string,
): Promise<void> {
  await app.page.evaluate(`(async ({ key, field, name }) => {
    const press = (init) => document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    press(key);
    await Promise.resolve();
    const input = document.querySelector(field);
    if (!input) throw new Error('There is no field yet');
    input.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, name);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    if (document.querySelector('[role=option]')) throw new Error('The list was there first');
    press({ key: 'Enter' });
  })(${JSON.stringify({ key, field, name })})`);
}
