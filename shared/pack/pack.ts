/**
 * What the changes made of one document's stream, as one record that the structured clone algorithm copies in a piece: every
 * object with all that is needed to fold the next change into it, living or removed, of known kinds or not. Objects are
 * numbered: first the listed passages by their places in the text, then the listed links of each of them in turn, then
 * all else. `packObjects` makes it, `PackReader` reads it; nothing else looks inside.
 *
 * A *reference* is the number of an object, for its id, or the number of objects plus the place of a word in `words`.
 */
export type Pack = {
  readonly stream: string;
  /** Ids of authors and of objects outside of this record, and digests: written once, however often they are named. */
  readonly words: readonly string[];
  readonly types: readonly string[];
  /** Of each object: its type's place in `types`. */
  readonly typeOf: Uint32Array;
  /** Of each object: 1 if it stands in lists. */
  readonly listed: Uint8Array;
  /** Of each object: its id, in four numbers of 32 bits, and which of the forms in `packed-ids.ts` it has. */
  readonly ids: Uint32Array;
  readonly idForms: Uint8Array;
  /** The objects in the order of their ids. */
  readonly byId: Uint32Array;
  /** The objects' fields and stamps, one after another in UTF-8, and where the text of each ends. */
  readonly text: Uint8Array;
  readonly textEnds: Uint32Array;
  /** Who wrote when: author (a place in `words`), number, and both parts of the clock; four numbers for each stamp. */
  readonly stamps: Float64Array;
  readonly passages: PackedPassages;
  /** Of each link of a passage: a reference to the actor, theme or implication at its other end. */
  readonly linkTo: Uint32Array;
};

/** Of each listed passage, in the order of `compareIntervals`. */
export type PackedPassages = {
  /** UTF-16 units of the text that it quotes; over all its pieces. */
  readonly starts: Float64Array;
  /** End exclusive. */
  readonly ends: Float64Array;
  /** References to the copy that it is in, and to the digest of the text that it quotes. */
  readonly layers: Uint32Array;
  readonly texts: Uint32Array;
  /** How many links lie before those of the next passage. */
  readonly linkEnds: Uint32Array;
};
