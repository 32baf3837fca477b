/** A file that a command makes anew: whole under its name, or as it was. */
import { chmodSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { fileErrorCode, fileErrorReason } from '../file-errors.ts';
import { FileError } from './cli-errors.ts';

/**
 * `write` is given the path to write to: a new file beside the old one, which then takes its name, or, where the name
 * stands for a pipe or a device, that itself. Links are followed; a file that is there keeps its rights.
 * @throws FileError with one line for a person where the file system says no; what else `write` throws
 */
export async function replaceFile(file: string, write: (path: string) => Promise<void>): Promise<void> {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found !== undefined && !found.isFile()) return await write(file);
    const target = found === undefined ? file : realpathSync(file);
    const part = `${target}.part-${process.pid}`;
    try {
      await write(part);
      if (found !== undefined) chmodSync(part, found.mode);
      renameSync(part, target);
    } finally {
      rmSync(part, { force: true });
    }
  } catch (error) {
    if (fileErrorCode(error) === null) throw error;
    throw new FileError(`can't write ${file}: ${fileErrorReason(error)}`);
  }
}
