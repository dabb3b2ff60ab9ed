import { expect, test } from 'vitest';
import { readDocx } from '#shared/import/docx/read-docx';
import { readOdt } from '#shared/import/odt/read-odt';
import { articleOf, expectWellFormed, fixture, outlineOf } from '../imported-articles';

// One article with a byline of no style of its own, saved by LibreOffice in each of these formats.
test.each([
  ['DOCX', readDocx, 'docx/byline.docx'],
  ['ODT', readOdt, 'odt/byline.odt'],
] as const)(
  '%s: the line under the title goes before the login that the file names',
  async (_, read, path) => {
    const article = await articleOf(read, fixture(path));

    expectWellFormed(article);
    expect(article.meta).toMatchObject({ author: 'Ada Kern, Ben Holm', published: '2026-05-12' });
    expect(outlineOf(article)).toEqual([
      'heading level=1 | The quay at Sund is raised',
      'paragraph | What the flood of 3 March 2026 left behind',
      'paragraph | The harbour board said on 11 May 2026 that the quay would be raised by a metre.',
      'paragraph | By Ada Kern',
    ]);
    expect(article.removed).toEqual([
      {
        at: article.text.indexOf('The harbour board'),
        why: 'furniture',
        text: 'By Ada Kern and Ben Holm, harbour correspondents, 12 May 2026',
      },
    ]);
  },
);
