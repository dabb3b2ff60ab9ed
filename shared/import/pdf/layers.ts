/** What pdf.js answers to "GetOptionalContentConfig", as far as it says which layers are off. */
type Config = {
  readonly baseState?: unknown;
  readonly on?: readonly unknown[];
  readonly off?: readonly unknown[];
} | null;
/** A layer, or several of which one must be on, as marked content refers to it. */
type Layer = { readonly type?: unknown; readonly id?: unknown; readonly ids?: readonly unknown[] } | null;

/** Whether a layer (optional content, ISO 32000-1, 8.11) is off when the file is opened, so that its text is not seen. */
export function switchedOff(config: unknown): (layer: unknown) => boolean {
  const { baseState, on = [], off = [] } = (config as Config) ?? {};
  const isOff = (id: unknown) => (baseState === 'OFF' ? !on.includes(id) : off.includes(id));
  return (layer) => {
    const { type, id, ids = [] } = (layer as Layer) ?? {};
    if (type === 'OCG') return isOff(id);
    return type === 'OCMD' && ids.length > 0 && ids.every(isOff);
  };
}
