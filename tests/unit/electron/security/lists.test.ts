import { expect, test } from 'vitest';
import { chromiumSwitches, refusedInRelease } from '#electron/security/chromium-switches';
import { pageHeaders, parserHeaders } from '#electron/security/page-headers';
import { pagePreferences } from '#electron/security/page-preferences';

const policy = new Map(
  (pageHeaders['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
    const [name = '', ...values] = directive.split(' ');
    return [name, values.join(' ')];
  }),
);

test('the page’s policy allows its own files alone', () => {
  const outside = [...policy].filter(([, values]) => /https?:|\*|data:|'unsafe-eval'|wasm|ws:/.test(values));

  expect(outside).toEqual([]);
  expect(policy.get('default-src')).toBe("'none'");
  expect(policy.get('script-src')).toBe("'self'");
  expect(policy.get('connect-src')).toBe("'self'");
  expect([...policy].filter(([, values]) => values.includes('unsafe-inline'))).toEqual([
    ['style-src-attr', "'unsafe-inline'"],
  ]);
});

test('markup needs a policy that has a name', () => {
  expect(policy.get('require-trusted-types-for')).toBe("'script'");
  expect(policy.get('trusted-types')).toBe('app#worker ProseMirrorClipboard');
});

test('no feature is left to the page that it does not use', () => {
  expect(pageHeaders['Permissions-Policy']).toMatch(/^([a-z-]+=\(\)(, )?)+$/);
});

test('the page’s process is held in', () => {
  const { contextIsolation, sandbox, webSecurity, nodeIntegration, webviewTag, spellcheck } = pagePreferences;

  expect({ contextIsolation, sandbox, webSecurity }).toEqual({
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
  });
  expect({ nodeIntegration, webviewTag, spellcheck }).toEqual({
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  });
  expect(pagePreferences).not.toHaveProperty('enableBlinkFeatures');
});

test('names are never looked up, and what is sent goes nowhere', () => {
  expect(chromiumSwitches).toMatchObject({
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'proxy-server': '127.0.0.1:9',
  });
});

test('a release does not start with a door open', () => {
  expect(refusedInRelease).toEqual(
    expect.arrayContaining(['remote-debugging-port', 'inspect', 'no-sandbox']),
  );
});

test('the window in which files are read may load its own files and nothing else', () => {
  expect(parserHeaders).toEqual({
    ...pageHeaders,
    'Content-Security-Policy': "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'",
  });
});
