/** How every command ends, so that a script can tell what happened. */
export const EXIT = {
  ok: 0,
  /** The command ran and found problems: an invalid dataset, a statement that the database does not take. */
  problems: 1,
  /** A wrong option, argument or setting. */
  wrongUse: 2,
  /** The database is locked, unreachable or stopped, or its engine can't be loaded here. */
  noDatabase: 3,
  /** Ctrl-C, as shells count it. */
  interrupted: 130,
  /** SIGTERM, as shells count it. */
  terminated: 143,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
