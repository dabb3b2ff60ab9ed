import type { CommandId } from '#shared/commands';
import { Program } from './program';

/** The program among the others on a desktop: its window, its menu bar, the dialogs of the system, the clipboard. */
export class Desktop extends Program {
  /** Where the window is, and how large. */
  async windowBounds(): Promise<{ x: number; y: number; width: number; height: number }> {
    return (await this.#window()).evaluate((window) => window.getBounds());
  }

  async moveWindow(bounds: { x: number; y: number; width: number; height: number }): Promise<void> {
    await (await this.#window()).evaluate((window, wanted) => window.setBounds(wanted), bounds);
  }

  /** Puts the window out of sight. */
  async hideWindow(): Promise<void> {
    await (await this.#window()).evaluate((window) => window.hide());
  }

  async isInFront(): Promise<boolean> {
    return (await this.#window()).evaluate((window) => window.isVisible() && window.isFocused());
  }

  /** How many windows a person has: the one in which files are read is none of theirs. */
  async windowCount(): Promise<number> {
    return this.program.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().filter(
          ({ webContents }) => !webContents.getURL().startsWith('app://parser/'),
        ).length,
    );
  }

  /** Chooses an item of the menu bar by its words. */
  async choose(label: string): Promise<void> {
    await this.program.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      items.find((item) => item.label === wanted)?.click();
    }, label);
  }

  /** The commands in the menu bar, as they stand there. */
  async menuItems(): Promise<{ id: string; label: string; key: string | null }[]> {
    return this.program.evaluate(({ Menu }) => {
      const all = (menu: Electron.Menu | null | undefined): Electron.MenuItem[] =>
        (menu?.items ?? []).flatMap((item) => [item, ...all(item.submenu)]);
      return all(Menu.getApplicationMenu())
        .filter(({ id, type, role }) => id && type !== 'submenu' && type !== 'separator' && !role)
        .map(({ id, label, accelerator }) => ({ id, label, key: accelerator ?? null }));
    });
  }

  /** Chooses a command in the menu bar, and waits until the page has heard of it: keys take another way, and may come first. */
  async chooseCommand(id: CommandId): Promise<void> {
    const hearing = await this.page.evaluateHandle(() => ({
      heard: new Promise<void>((resolve) => {
        const stop = window.scholion.listen('command', () => {
          stop();
          resolve();
        });
      }),
    }));
    await this.program.evaluate(({ Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      if (!item) throw new Error(`The menu has no ${wanted}`);
      item.click();
    }, id);
    await hearing.evaluate(({ heard }) => heard);
    await hearing.dispose();
  }

  /** The next native dialog for opening files gives these. */
  async answerOpenDialog(paths: readonly string[]): Promise<void> {
    await this.program.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
    }, paths);
  }

  /** The next native dialog for saving a file gives this. */
  async answerSaveDialog(path: string): Promise<void> {
    await this.program.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
  }

  /** Another program has put this on the clipboard. */
  async copyFromElsewhere(words: string): Promise<void> {
    await this.program.evaluate(({ clipboard }, text) => clipboard.writeText(text), words);
  }

  /** What the program put on the clipboard, as plain text. */
  async clipboard(): Promise<string> {
    return this.program.evaluate(({ clipboard }) => clipboard.readText());
  }

  #window() {
    return this.program.browserWindow(this.page);
  }
}
