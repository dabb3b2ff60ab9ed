// Stands for the preload script in a browser: what the page asks goes to the server that serves it (`page-server.ts`).

globalThis.bridgeToServer = (names, handed) => {
  const toText = (value) =>
    JSON.stringify(value, (_, held) => (held instanceof Uint8Array ? { $bytes: textOf(held) } : held));
  const textOf = (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32768) {
      text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    }
    return btoa(text);
  };
  const fromText = (text) =>
    JSON.parse(text, (_, held) =>
      typeof held?.$bytes === 'string'
        ? Uint8Array.from(atob(held.$bytes), (letter) => letter.charCodeAt(0))
        : held,
    );
  const ask = (name) => async (input) => {
    const answer = await fetch(`/ask/${name}`, { method: 'POST', body: toText(input) });
    return fromText(await answer.text());
  };
  const listen = (name, hear) => {
    if (name === 'filesHanded' && handed.length > 0) setTimeout(() => hear(handed.splice(0)));
    return () => undefined;
  };
  globalThis.scholion = { ...Object.fromEntries(names.map((name) => [name, ask(name)])), listen };
};
