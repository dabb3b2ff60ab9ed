import { expect, test } from 'vitest';
import { Manifest } from '#shared/bundle/manifest';
import { Change } from '#shared/model/change';
import { entities } from '#shared/model/entities';
import { RevisionFile } from '#shared/model/revision-file';
import { z } from '#shared/model/zod';
import { inProject } from '#build/project';

test('the schema beside the description of bundles is that of the code; `vitest -u` writes it anew', async () => {
  const shapes = Object.fromEntries(Object.entries(entities).map(([type, { fields }]) => [type, fields]));
  const homes = Object.fromEntries(Object.entries(entities).map(([type, { home }]) => [type, home]));
  const all = z.strictObject({
    manifest: Manifest,
    change: Change,
    revision: RevisionFile,
    entities: z.strictObject(shapes),
  });

  const schema = {
    title: 'Scholion bundles, version 1: the parts of a bundle, each below its name',
    // What an object of each type is written with: the project, or the article that it is about.
    streamOf: homes,
    ...z.toJSONSchema(all, { io: 'input', unrepresentable: 'any', reused: 'ref' }),
  };

  await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(
    inProject('docs/bundle-format.schema.json'),
  );
});
