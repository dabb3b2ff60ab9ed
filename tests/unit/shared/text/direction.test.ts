import { expect, test } from 'vitest';
import { directionsIn, firstDirection, soleDirection } from '#shared/text/direction';

test('the first letter of a text tells its direction, not the figures and signs before it', () => {
  expect(firstDirection('23 – “troops”')).toBe('ltr');
  expect(firstDirection('(23) قوات NATO')).toBe('rtl');
  expect(firstDirection('12. ב-NATO')).toBe('rtl');
  expect(firstDirection('1,900 …')).toBeUndefined();
});

test('words run in one direction only where all their letters do', () => {
  expect(soleDirection('NATO 2024')).toBe('ltr');
  expect(soleDirection('مبعوث من 12')).toBe('rtl');
  expect(soleDirection('مبعوث من NATO')).toBeUndefined();
  expect([...directionsIn('NATO في')]).toEqual(['ltr', 'rtl']);
  expect(soleDirection('12')).toBeUndefined();
});
