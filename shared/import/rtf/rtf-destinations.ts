import type { RtfDestination } from './rtf-state';

/** Groups whose text is not that of the article, whether or not they say that they may be passed over. */
const skipped = new Set(
  (
    'colortbl listtable listoverridetable revtbl rsidtbl pgdsctbl filetbl xmlnstbl nonshppict objdata ' +
    'objclass objname sp shprslt datafield private falt panose themedata colorschememapping latentstyles ' +
    'datastore docvar ffdata formfield ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn xe tc bkmkstart ' +
    'bkmkend operator company comment doccomm keywords subject category manager generator creatim revtim ' +
    'printim buptim hlinkbase userprops atndate atnid atnref pntxtb pntxta pgp wgrffmtfilter ' +
    'stylerestrictions cs ds ts'
  ).split(' '),
);

/** Groups that say they may be passed over and hold text all the same. */
const entered = new Set(['shppict', 'shpinst', 'fldrslt', 'nesttableprops']);

const named: Readonly<Partial<Record<string, RtfDestination>>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  info: 'info',
  listtext: 'label',
  pntext: 'label',
  fldinst: 'instruction',
  atnauthor: 'remarkBy',
  annotation: 'remark',
};

/**
 * What becomes of the text of a group that begins with this word; nothing if it goes on as before.
 *
 * @param present where the text goes so far
 * @param isOptional the word says that programs which do not know it may pass the group over
 */
export function destinationOf(
  name: string,
  present: RtfDestination,
  isOptional: boolean,
): RtfDestination | undefined {
  // Styles of characters begin like this in the style sheet; elsewhere the words say which style holds.
  if (/^(cs|ds|ts)$/.test(name) && present !== 'styles') return undefined;
  if (skipped.has(name)) return 'skip';
  if (present === 'info' && (name === 'title' || name === 'author')) return name;
  return named[name] ?? (isOptional && !entered.has(name) ? 'skip' : undefined);
}
