// Runs in a window in which all articles are searched: what can be seen of a search from within. Plain, as no build step comes between.

globalThis.searched = (() => {
  const { value: post } = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage');
  /** When the index was begun and when it was whole, in ms, and how many bytes of memory it takes. */
  const made = { begun: 0, ended: 0, bytes: 0 };
  let finish;
  const whole = new Promise((resolve) => (finish = resolve));
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.kind === 'open') {
      made.begun = performance.now();
      this.addEventListener('message', ({ data }) => {
        if (data.kind !== 'progress') return;
        made.bytes = data.progress.bytes;
        if (data.progress.of === 0 || data.progress.done < data.progress.of) return;
        made.ended ||= performance.now();
        finish(made);
      });
    }
    return post.call(this, message, ...rest);
  };

  /** @returns {Promise<number>} ms from when the browser gives the next line to the first picture with what was found */
  const toResults = () =>
    new Promise((resolve) => {
      const typed = ({ timeStamp }) => {
        const next = () => {
          const results = document.querySelector('[data-region][aria-busy]');
          if (results?.ariaBusy === 'false') setTimeout(() => resolve(performance.now() - timeStamp));
          else requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      };
      addEventListener('input', typed, { once: true, capture: true });
    });

  const read = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const databases = async () =>
    (await indexedDB.databases())
      .map(({ name }) => name)
      .filter((name) => name.startsWith('scholion-search-'));

  /** How much is indexed, in bytes of UTF-8: the articles' texts, and what was said of them. */
  const indexed = async () => {
    // What was quoted is sought as well, though only where it stands is kept.
    const [name] = await databases();
    const database = await read(indexedDB.open(name));
    const transaction = database.transaction(['texts', 'articles', 'said']);
    const all = (store) => read(transaction.objectStore(store).getAll());
    const lengthOf = (words) => new TextEncoder().encode(words).length;
    const [stored, articles, rows] = await Promise.all([all('texts'), all('articles'), all('said')]);
    const words = new Map(stored.map(({ textDigest, text }) => [textDigest, text]));
    const textOf = new Map(articles.map(({ document, textDigest }) => [document, words.get(textDigest)]));
    const wordsOf = (document, one) =>
      typeof one === 'string' ? one : textOf.get(document).slice(one.start, one.end);
    const texts = [...words.values()].reduce((sum, text) => sum + lengthOf(text), 0);
    const said = rows.reduce(
      (sum, row) => sum + row.said.reduce((of, each) => of + lengthOf(wordsOf(row.document, each)), 0),
      0,
    );
    database.close();
    return { texts, said };
  };

  /** Deletes what is stored, so that the next start makes it. */
  const forget = async () => {
    for (const name of await databases()) await read(indexedDB.deleteDatabase(name));
  };

  return { whole, toResults, indexed, forget };
})();
