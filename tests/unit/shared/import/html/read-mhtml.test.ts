import { expect, test } from 'vitest';
import { importFile } from '#shared/import/import-file';

const sentence =
  'The delegation told the ambassadors what it knew of the soldiers, and left by the same door.';
const page = (head = '') =>
  `<html><head><title>The same door</title>${head}</head><body><h1>The same door</h1><p>${sentence}</p><p>Na=C3=AFve. ${sentence}</p><p class=3D"x">${sentence} SECRET</p></body></html>`;

function archive(parts: readonly string[], end = '--b--\r\n'): string {
  return `From: <Saved>\r\nSnapshot-Content-Location: https://a.example/b\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="b"\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}${end}`;
}
const quoted = (html: string, charset = '; charset="utf-8"') =>
  `Content-Type: text/html${charset}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${html.replaceAll('SECRET', 'SECR=\r\nET')}`;

async function read(text: string) {
  const result = await importFile(
    'a.mhtml',
    Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
  );
  if (!result.ok) return result.failure;
  const [article] = result.value.articles;
  return { text: article?.text ?? '', address: article?.meta.address, findings: article?.findings ?? [] };
}

test('a page in quoted-printable, with its address', async () => {
  const article = await read(archive([quoted(page())]));
  expect(article).toMatchObject({ address: 'https://a.example/b' });
  expect('text' in article && article.text).toContain('Naïve. ');
  expect('text' in article && article.text).toContain('SECRET');
});

test('its style sheets hide what they hide', async () => {
  const css = 'Content-Type: text/css\r\nContent-Location: cid:x\r\n\r\n.x{display:none}';
  const article = await read(archive([quoted(page()), css]));
  expect('text' in article && article.text).not.toContain('SECRET');
});

test('a page in base64, in an archive within the archive', async () => {
  const inner = `Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(page().replaceAll('=3D', '='))}\r\n--c--`;
  expect(await read(archive([inner]))).toMatchObject({ address: 'https://a.example/b' });
});

test('the charset of the part counts', async () => {
  const article = await read(archive([quoted(page().replace('=C3=AF', '=EF'), '; charset=iso-8859-1')]));
  expect('text' in article && article.text).toContain('Naïve. ');
});

test('an archive that is cut off is read as far as it goes, and that is said', async () => {
  const article = await read(archive([quoted(page())], ''));
  expect('findings' in article && article.findings).toContainEqual({ code: 'endMissing', count: 1 });
});

test.each([
  ['without a page', archive(['Content-Type: image/png\r\n\r\nxx']), 'noText'],
  ['without parts', archive([], ''), 'damaged'],
])('an archive %s says so', async (_, text, reason) => {
  expect(await read(text)).toMatchObject({ code: 'import-failed', reason });
});
