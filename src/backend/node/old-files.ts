/** What lies in a folder, for how long, and taking it off. For whoever clears one away; somebody else may do the same at the same time, so what is gone already is no error. */
import { readdir, stat, unlink } from 'node:fs/promises';

export const listed = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
export const hoursOld = async (path: string, now: Date): Promise<number> => {
  const found = await stat(path).catch(() => undefined);
  return found ? (now.getTime() - found.mtimeMs) / 3_600_000 : 0;
};
export const removed = (path: string): Promise<boolean> => unlink(path).then(() => true, () => false);
