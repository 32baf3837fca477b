/** What the operating system said about a file, in words for a person. */

/** `ENOENT`, `EACCES` …; null for an error that is not the operating system's. */
export function fileErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** A clause that follows a colon, such as `there is no such file or folder`. */
export function fileErrorReason(error: unknown): string {
  switch (fileErrorCode(error)) {
    case 'ENOENT':
      return 'there is no such file or folder';
    case 'EEXIST':
      return 'there is a file or folder of this name already';
    case 'EACCES':
    case 'EPERM':
      return 'this user has no permission';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return 'a part of its path is not a folder';
    case 'ELOOP':
      return 'its links lead round in a circle';
    case 'ENAMETOOLONG':
      return 'the name is too long';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'EROFS':
      return 'the disk is read-only';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
