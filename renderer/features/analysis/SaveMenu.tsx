import { Download } from 'lucide-react';
import type { Picture } from '#shared/analysis/picture';
import type { PrintedBrief } from '#shared/brief/printed-brief';
import { useDesk } from '../../commands/desk';
import { copyTable, saveCsv, savePage, savePicture } from '../../commands/save-made';
import { analysisText } from '../../text/analysis';
import { MenuButton } from '../../ui/MenuButton';
import type { MenuGroup } from '../../ui/Menu';

type Rows = readonly (readonly string[])[];

type SaveMenuProps = {
  /** What it is of: its file is called so. */
  name: string;
  /** The rows of its table, the head first; asked for when they are wanted. */
  rows: () => Rows | Promise<Rows>;
  /** It can be had as a picture, too. */
  picture?: (() => Picture) | undefined;
  /** All of it can be had as a page, too. */
  page?: (() => Promise<PrintedBrief>) | undefined;
};

/** Takes what a tab shows out of the program: as a table, and where it has one, as a picture or a page. */
export function SaveMenu({ name, rows, picture, page }: SaveMenuProps) {
  const desk = useDesk();
  const copy = async (): Promise<void> => copyTable(await rows());
  const saveTable = async (): Promise<void> => saveCsv(desk, { name, made: await rows() });
  const groups: MenuGroup[] = [
    {
      id: 'table',
      entries: [
        { id: 'copy', label: analysisText.copyTable, onAction: () => void copy() },
        {
          id: 'csv',
          label: analysisText.saveCsv,
          onAction: () => void saveTable(),
        },
      ],
    },
    {
      id: 'page',
      entries: page
        ? (['html', 'md'] as const).map((format) => ({
            id: format,
            label: analysisText.savePage[format],
            onAction: () => void savePage(desk, { name, made: page }, format),
          }))
        : [],
    },
    {
      id: 'picture',
      entries: picture
        ? (['png', 'svg'] as const).map((format) => ({
            id: format,
            label: analysisText.savePicture[format],
            onAction: () => void savePicture(desk, { name, made: picture() }, format),
          }))
        : [],
    },
  ];
  return <MenuButton label={analysisText.save} icon={Download} groups={groups} />;
}
