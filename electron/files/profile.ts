import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Uuid } from '#shared/model/ids';
import { z } from '#shared/model/zod';
import { writeAtomically } from './atomic';
import { isMissing, type Disk } from './disk';

/** How the folders of a profile are laid out. A newer layout is not touched. */
const LAYOUT = 1;

const ProfileFile = z.looseObject({
  profileId: Uuid,
  layout: z.int().positive(),
  lastElectron: z.string(),
  cleanShutdown: z.boolean(),
});
type ProfileFile = z.infer<typeof ProfileFile>;

/** One person's installation: names the owner of locks, and knows whether it was left in good order. */
export class Profile {
  readonly #disk: Disk;
  readonly #file: string;
  readonly #content: ProfileFile;

  private constructor(disk: Disk, file: string, content: ProfileFile) {
    this.#disk = disk;
    this.#file = file;
    this.#content = content;
  }

  /**
   * Reads the profile of this folder, or begins one.
   *
   * @returns nothing if a newer version laid it out.
   * @throws where there is none and the disk takes none. One that is there can be read even when the disk is full.
   */
  static async open(disk: Disk, folder: string, electron: string): Promise<Profile | undefined> {
    const file = path.join(folder, 'profile.json');
    await disk.makeFolder(folder);
    const found = await readProfile(disk, file);
    if (found && found.layout > LAYOUT) return undefined;
    const content = {
      ...found,
      profileId: found?.profileId ?? randomUUID(),
      layout: LAYOUT,
      lastElectron: electron,
      cleanShutdown: false,
    };
    const profile = new Profile(disk, file, content);
    await profile.#write(content).catch((error: unknown) => {
      if (!found) throw error;
    });
    return profile;
  }

  get id(): string {
    return this.#content.profileId;
  }

  /** Everything is written and let go of. */
  async closeCleanly(): Promise<void> {
    await this.#write({ ...this.#content, cleanShutdown: true });
  }

  async #write(content: ProfileFile): Promise<void> {
    await writeAtomically(this.#disk, this.#file, Buffer.from(JSON.stringify(content)));
  }
}

/** One that cannot be read is put by; a new id costs nothing but the locks of its dead predecessor. */
async function readProfile(disk: Disk, file: string): Promise<ProfileFile | undefined> {
  try {
    return ProfileFile.parse(JSON.parse(Buffer.from(await disk.read(file)).toString('utf8')));
  } catch (error) {
    if (!isMissing(error)) await disk.rename(file, `${file}.broken`).catch(() => undefined);
    return undefined;
  }
}
