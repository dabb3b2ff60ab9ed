import { expect, test } from 'vitest';
import { edgeLines } from '#electron/print/edge-lines';

test('the marking stands at head and foot, the lines of the house beside it, and the pages are counted', () => {
  const { head, foot } = edgeLines({ marking: 'INTERNAL', headLine: 'House', footLine: 'No. 7' });

  expect(head).toMatch(/House.*INTERNAL/u);
  expect(foot).toMatch(/No\. 7.*INTERNAL.*class="pageNumber".*class="totalPages"/u);
});

test('what a person writes there is no markup', () => {
  const { head, foot } = edgeLines({ marking: '<script>', headLine: '<img src=x>', footLine: '"&' });

  expect(head + foot).not.toMatch(/<script|<img/u);
  expect(foot).toContain('&quot;&amp;');
});
