import { expect, test } from 'vitest';
import { languageName } from '#renderer/text/language-name';

test('a language is called by its name, with its code behind it', () => {
  expect(languageName('de')).toBe('German (de)');
  expect(languageName('zh-Hant')).toBe('Traditional Chinese (zh-Hant)');
});

test('what is no known code stays as it is', () => {
  expect(languageName('xq')).toBe('xq');
  expect(languageName('not a language')).toBe('not a language');
});
