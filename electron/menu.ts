import { Menu } from 'electron';
import { menuTemplate, type MenuSurroundings } from './menu-template';

export function showMenu(surroundings: MenuSurroundings): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(surroundings)));
}
