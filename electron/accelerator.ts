/** What Electron calls keys that browsers name otherwise. */
const electronNames: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
  Mod: 'CmdOrCtrl',
};
/** Keys that native menus can show: one that they do not know would keep the whole menu from being built. */
const shown =
  /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Up|Down|Left|Right|Plus|Space|Enter|Delete|Insert|Escape|Home|End|PageUp|PageDown|[!"#$%&'()*,\-./:;<=>?@[\\\]^_`{|}~])$/;

/**
 * The key of a command in the form that native menus show. macOS knows no menu item that shows a key without acting on
 * it: there, keys without a modifier are left out, or they would act while somebody types.
 */
export function acceleratorFor(keys: string | undefined, platform: NodeJS.Platform): string | undefined {
  if (keys === undefined) return undefined;
  // The plus key itself stands last.
  const parts = keys.split(/\+(?=.)/).map((part) => electronNames[part] ?? part);
  const key = parts.at(-1) ?? '';
  if (!shown.test(key)) return undefined;
  const hasModifier = parts.some((part) => part === 'CmdOrCtrl' || part === 'Ctrl');
  if (platform === 'darwin' && !hasModifier && !/^F\d+$/.test(key)) return undefined;
  return parts.join('+');
}
