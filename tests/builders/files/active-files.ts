import { docxWith, epubWith } from './office-files';
import type { BuiltFile } from './mixed-files';
import { unzipSync } from 'fflate';
import { zipOf } from './zip-of';

const utf8 = new TextEncoder();

/** Markup that would run code or reach out in nine ways, around two paragraphs that are worth reading. */
function activeMarkup(address: string): string {
  return `<base href="http://${address}/">
<link rel="stylesheet" href="http://${address}/style.css"><link rel="preload" as="image" href="http://${address}/p.png">
<style>@import url(http://${address}/i.css); body { background: url(http://${address}/b.png) }</style>
<script>globalThis.hasRun = true; fetch('http://${address}/fetch')</script>
<script src="http://${address}/script.js"></script>
<p onclick="globalThis.hasRun = true">The harbour was closed on Monday, the harbour master said in a short statement.</p>
<img src="http://${address}/image.png" onerror="globalThis.hasRun = true" alt="A chart of the harbour">
<svg onload="globalThis.hasRun = true"><script>globalThis.hasRun = true</script><image href="http://${address}/svg.png"/></svg>
<iframe src="http://${address}/frame" srcdoc="&lt;script&gt;parent.hasRun = true&lt;/script&gt;"></iframe>
<object data="http://${address}/object"></object><video src="http://${address}/film" autoplay></video>
<a href="javascript:globalThis.hasRun = true" ping="http://${address}/ping">Read on</a>
<math><mtext></table></math><form action="http://${address}/form"><input autofocus onfocus="globalThis.hasRun = true"></form>
<p>It will open again when the last of the three wrecks has been raised, which may take a week.</p>`;
}

/** Files of formats that can hold code and addresses, with both. */
export function activeFiles(address: string): BuiltFile[] {
  const markup = activeMarkup(address);
  const page = `<!doctype html><html onload="globalThis.hasRun = true"><head><title>Harbour closed</title><meta http-equiv="refresh" content="0; url=http://${address}/refresh"></head><body><article><h1>Harbour closed</h1>${markup}</article></body></html>`;
  const chapter = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Harbour closed</title><script>globalThis.hasRun = true</script></head><body><h1>Harbour closed</h1><p onclick="globalThis.hasRun = true">The harbour was closed on Monday.</p><img src="http://${address}/image.png" alt=""/><svg xmlns="http://www.w3.org/2000/svg"><script>globalThis.hasRun = true</script></svg></body></html>`;
  const mail = `From: a@b.example\r\nSubject: Harbour closed\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
  const markdown = `# Harbour closed\n\n![A chart](http://${address}/image.png)\n\n<script>globalThis.hasRun = true</script>\n\n[Read on](javascript:globalThis.hasRun=true)\n\nThe harbour was closed on Monday.`;
  return [
    { name: 'active.html', bytes: utf8.encode(page) },
    { name: 'active.eml', bytes: utf8.encode(mail) },
    { name: 'active.md', bytes: utf8.encode(markdown) },
    { name: 'active.epub', bytes: epubWith('Harbour closed', chapter) },
    { name: 'active.docx', bytes: activeDocx(address) },
  ];
}

/** A Word file whose template, picture and field lie on another machine. */
function activeDocx(address: string): Uint8Array {
  const spaces =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDEPICTURE "http://${address}/field.png" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const base = docxWith(
    `<w:document ${spaces}><w:body><w:p><w:hyperlink r:id="l"><w:r><w:t>Harbour closed on Monday</w:t></w:r></w:hyperlink>${field}</w:p></w:body></w:document>`,
  );
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipOf({
    ...unzipSync(base),
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="l" Type="${kind}/hyperlink" Target="javascript:globalThis.hasRun=true" TargetMode="External"/><Relationship Id="s" Type="${kind}/settings" Target="settings.xml"/><Relationship Id="i" Type="${kind}/image" Target="http://${address}/image.png" TargetMode="External"/></Relationships>`,
    'word/settings.xml': `<w:settings ${spaces}><w:attachedTemplate r:id="t"/></w:settings>`,
    'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="${kind}/attachedTemplate" Target="http://${address}/template.dotm" TargetMode="External"/></Relationships>`,
  });
}
