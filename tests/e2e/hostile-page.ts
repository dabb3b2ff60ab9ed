/** What a document that had got into the page would try. Each of these runs in the page, by itself, with nothing around. */
type Attempts<Given = void> = Record<string, (given: Given) => unknown>;

declare global {
  interface Window {
    /** Set by an attempt that succeeds. */
    hasRun?: boolean;
    opened?: unknown;
  }
}

/** Ways to have code run, or to have markup taken in. */
export const scripts: Attempts = {
  'an inline script': () => {
    const script = document.createElement('script');
    script.append('window.hasRun = true');
    document.body.append(script);
  },
  'a script from a data: address': () => {
    const script = document.createElement('script');
    script.setAttribute('src', 'data:text/javascript,window.hasRun=true');
    document.body.append(script);
  },
  'a script from a blob: address': () => {
    const script = document.createElement('script');
    script.src = URL.createObjectURL(new Blob(['window.hasRun = true']));
    document.body.append(script);
  },
  'an event attribute': () => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.hasRun = true');
    document.body.append(button);
    button.click();
  },
  'innerHTML from a string': () => {
    const box = document.createElement('div');
    Reflect.set(box, 'innerHTML', '<img src="x" onerror="window.hasRun = true">');
    document.body.append(box);
    window.hasRun = box.childElementCount > 0;
  },
  'document.write': () => document.write('<script>window.hasRun = true</script>'),
  'a parsed document': () => {
    const parsed = new DOMParser().parseFromString(
      '<img src="x" onerror="window.hasRun = true">',
      'text/html',
    );
    window.hasRun = parsed.body.childElementCount > 0;
  },
  // Called by another name they run in the global scope, and no tool takes them for ours.
  eval: () => Reflect.apply(window.eval, window, ['window.hasRun = true']),
  'new Function': () => (Reflect.construct(Function, ['window.hasRun = true']) as () => void)(),
  'a timer with a string': () => Reflect.apply(setTimeout, window, ['window.hasRun = true']),
  'a javascript: link': () => {
    const link = document.createElement('a');
    link.href = 'javascript:void (window.hasRun = true)';
    document.body.append(link);
    link.click();
  },
  'a javascript: navigation': () => {
    location.href = 'javascript:void (window.hasRun = true)';
  },
  'a frame with a javascript: address': () => {
    const frame = document.createElement('iframe');
    frame.src = 'javascript:void (parent.hasRun = true)';
    document.body.append(frame);
  },
  'a frame with its own markup': () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<script>parent.hasRun = true</script>';
    document.body.append(frame);
  },
  'a policy of its own': () => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: {
        createPolicy: (name: string, rules: object) => { createScript: (code: string) => string };
      };
    };
    const policy = trustedTypes.createPolicy('mine', { createScript: (code: string) => code });
    Reflect.apply(window.eval, window, [policy.createScript('window.hasRun = true')]);
  },
  'a style sheet of its own': () => {
    const style = document.createElement('style');
    style.append('body { outline: 7px solid }');
    document.head.append(style);
    window.hasRun = getComputedStyle(document.body).outlineWidth === '7px';
  },
  'another base for addresses': () => {
    const base = document.createElement('base');
    base.href = 'https://example.org/';
    document.head.append(base);
    window.hasRun = document.baseURI !== location.href;
  },
};

/** Ways to lead the window elsewhere, or to open another. */
export const departures: Attempts = {
  'window.open to the web': () => (window.opened = window.open('https://example.org/')),
  'window.open to nothing': () => (window.opened = window.open('about:blank')),
  'a link for a new window': () => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
  },
  'the web': () => location.assign('https://example.org/'),
  'a file': () => location.assign('file:///etc/hostname'),
  'a data: address': () => location.assign('data:text/html,elsewhere'),
  'a blob: address': () =>
    location.assign(URL.createObjectURL(new Blob(['elsewhere'], { type: 'text/html' }))),
  'another host of our scheme': () => location.assign('app://elsewhere/'),
  'another page of our own': () => location.assign('app://scholion/index.html'),
  'a mail program': () => location.assign('mailto:someone@example.org'),
  'another program': () => location.assign('scholion-test:elsewhere'),
  'a form': () => {
    const form = document.createElement('form');
    form.action = 'https://example.org/';
    form.method = 'post';
    document.body.append(form);
    form.submit();
  },
  'a form to our own page': () => {
    const form = document.createElement('form');
    form.action = 'app://scholion/';
    document.body.append(form);
    form.submit();
  },
  'a refreshing page': () => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = '0;url=https://example.org/';
    document.head.append(meta);
  },
  'a download': () => {
    const link = document.createElement('a');
    link.href = 'app://scholion/index.html';
    link.download = 'elsewhere.html';
    document.body.append(link);
    link.click();
  },
};

/** Ways to reach an address of the network that the shell counts when it refuses them. */
export const calls: Attempts<string> = {
  fetch: (address) => fetch(`http://${address}/`).catch(() => undefined),
  'fetch over TLS': (address) => fetch(`https://${address}/`, { mode: 'no-cors' }).catch(() => undefined),
  XMLHttpRequest: (address) => {
    const request = new XMLHttpRequest();
    request.open('GET', `http://${address}/`);
    request.send();
  },
  WebSocket: (address) => new WebSocket(`ws://${address}/`),
  EventSource: (address) => new EventSource(`http://${address}/`),
  'a beacon': (address) => navigator.sendBeacon(`http://${address}/`),
  'an image': (address) => {
    new Image().src = `http://${address}/image.png`;
  },
  'a background': (address) => {
    document.body.style.backgroundImage = `url("http://${address}/back.png")`;
  },
  'a font': (address) =>
    new FontFace('elsewhere', `url("http://${address}/font.woff2")`).load().catch(() => undefined),
  'a style sheet': (address) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `http://${address}/sheet.css`;
    document.head.append(link);
  },
  'a prefetched page': (address) => {
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.href = `http://${address}/page.html`;
    document.head.append(link);
  },
  'a film': (address) => {
    const film = document.createElement('video');
    film.src = `http://${address}/film.mp4`;
    document.body.append(film);
  },
};

/** Ways to reach the network that no request filter sees: names looked up, connections opened early, calls to a peer. */
export const quietCalls: Attempts<string> = {
  'a name looked up early': (address) => {
    const link = document.createElement('link');
    link.rel = 'dns-prefetch';
    link.href = `http://${address}/`;
    document.head.append(link);
  },
  'a connection opened early': (address) => {
    const link = document.createElement('link');
    link.rel = 'preconnect';
    link.href = `http://${address}/`;
    document.head.append(link);
  },
  'a call to a peer': async (address) => {
    const urls = [`stun:${address}`, `turn:${address}?transport=udp`, `turn:${address}?transport=tcp`];
    const iceServers = urls.map((url) => ({ urls: url, username: 'a', credential: 'b' }));
    const peer = new RTCPeerConnection({ iceServers });
    peer.createDataChannel('elsewhere');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  },
};
