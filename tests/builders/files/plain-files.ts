import type { Draft } from './office-files';

const utf8 = new TextEncoder();

export function textOf({ title, paragraphs }: Draft): Uint8Array {
  return utf8.encode([title, ...paragraphs].join('\n\n'));
}

export function markdownOf({ title, paragraphs }: Draft): Uint8Array {
  return utf8.encode(
    `---\ntitle: ${title}\ndate: 2024-10-29\n---\n# ${title}\n\n${paragraphs.join('\n\n')}\n`,
  );
}

/** A page as outlets make them: the article among navigation, a teaser and a foot. */
export function pageOf({ title, paragraphs }: Draft): Uint8Array {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return utf8.encode(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} - Daily</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="Daily">
<script>document.title = 'run'</script><link rel="stylesheet" href="https://daily.example/style.css"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article><h1>${title}</h1><p class="byline">By A. Writer</p>\n${body}\n</article></main>
<aside><h2>Most read</h2><ul><li><a href="/x">Something else</a></li></ul></aside><footer>Daily, 2024</footer></body></html>`);
}

export function rtfOf({ title, paragraphs }: Draft): Uint8Array {
  return utf8.encode(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}\\pard\\b ${inRtf(title)}\\b0\\par\n${paragraphs.map((text) => `\\pard ${inRtf(text)}\\par`).join('\n')}}`,
  );
}

/** What is no ASCII as RTF writes it: the code unit, signed, and a sign for those who do not know it. */
function inRtf(text: string): string {
  return text.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${(unit.charCodeAt(0) << 16) >> 16}?`);
}

/** A page as Chromium saves it in one file: the page itself and a picture, in parts (RFC 2557). */
export function savedPageOf(draft: Draft): Uint8Array {
  const head =
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://daily.example/a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="part"\r\n\r\n';
  const page = `--part\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://daily.example/a\r\n\r\n${base64Lines(pageOf(draft))}\r\n`;
  const picture = `--part\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://daily.example/p.png\r\n\r\n${base64Lines(new Uint8Array(3_000))}\r\n--part--\r\n`;
  return utf8.encode(head + page + picture);
}

/** In lines of 76 characters (RFC 2045, section 6.8). */
export function base64Lines(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
}

export function mailOf({ title, paragraphs }: Draft): Uint8Array {
  return utf8.encode(
    `From: A. Writer <writer@daily.example>\r\nTo: desk@example.org\r\nSubject: ${title}\r\nDate: Tue, 29 Oct 2024 12:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${paragraphs.join('\r\n\r\n')}\r\n`,
  );
}

/** A list of articles: each of them a line. */
export function tableOf(drafts: readonly Draft[]): Uint8Array {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = drafts.map(({ title, paragraphs }) =>
    [title, paragraphs.join('\n\n'), '2024-10-29', 'Daily'].map(quoted).join(','),
  );
  return utf8.encode(['title,text,date,source', ...lines].join('\r\n'));
}

/** A list of articles as archives and feeds give it. */
export function listOf(drafts: readonly Draft[]): Uint8Array {
  const articles = drafts.map(({ title, paragraphs }, at) => ({
    title,
    text: paragraphs.join('\n\n'),
    date: '2024-10-29',
    source: 'Daily',
    url: `https://daily.example/${at}-${title.length}-${paragraphs.join('').length}`,
  }));
  return utf8.encode(JSON.stringify(articles));
}

/** A PDF with a text layer: lines of Helvetica on as many pages as they take (ISO 32000-1, annex H). */
export function pdfOf({ title, paragraphs }: Draft): Uint8Array {
  const lines = [title, ...paragraphs.flatMap((text) => [...wrapped(text, 85), ''])];
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += 48) pages.push(lines.slice(at, at + 48));
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => {
      const shown = page.map((line) => `(${line.replaceAll(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
      const content = `BT /F1 11 Tf 14 TL 60 780 Td\n${shown}\nET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file + table + trailer, (unit) => unit.charCodeAt(0));
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length >= width) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}
