/** What the system says when a file cannot be read or written, in words. */
const reasons: Partial<Record<string, string>> = {
  EACCES: 'access to it is denied',
  EBUSY: 'another program is using it',
  EDQUOT: 'your share of the disk is used up',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENODEV: 'the disk is no longer there',
  ENOENT: 'it, or its folder, is no longer there',
  ENOSPC: 'the disk is full',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk is read-only',
  lost: 'its turn had not come when Scholion was closed, and it cannot be found again by itself; add it once more',
  'newer-version': 'it was written by a newer Scholion',
  unexpected: 'something unexpected happened',
};

/** A reason in words; one that is in words already stays as it is. */
export function reasonInWords(reason: string): string {
  return reasons[reason] ?? reason;
}
