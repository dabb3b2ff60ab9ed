/**
 * The key of a command in the form that native menus show. macOS knows no menu item that shows a key without acting on
 * it: there, keys without a modifier are left out, or they would act while somebody types.
 */
export function acceleratorFor(keys: string | undefined, platform: NodeJS.Platform): string | undefined {
  if (keys === undefined) return undefined;
  const parts = keys.split('+');
  const hasModifier = parts.some((part) => part === 'Mod' || part === 'Ctrl');
  if (platform === 'darwin' && !hasModifier && !/^F\d+$/.test(parts.at(-1) ?? '')) return undefined;
  return parts.map((part) => (part === 'Mod' ? 'CmdOrCtrl' : part)).join('+');
}
