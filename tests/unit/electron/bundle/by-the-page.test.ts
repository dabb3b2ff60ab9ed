import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundleByThePage } from '#tests/builders/bundle-by-the-page';
import { at, scholion } from '../cli/io';

test('a bundle that another program wrote by the description alone is whole, and says what it was to say', async () => {
  writeFileSync(at('foreign.scholion'), bundleByThePage());

  const verified = await scholion('verify', at('foreign.scholion'));
  const { out } = await scholion('show', at('foreign.scholion'));

  expect(verified.out).toContain('whole; 3 changes by 1 author in 2 streams; 2 files');
  expect(verified.exitCode).toBe(0);
  expect(out).toContain('“Pyongyang sent two brigades”\n      North Korea (acts)\n');
  expect(out).toContain('More troops follow. [inferred]\n      supports: “Pyongyang sent two brigades”');
});
