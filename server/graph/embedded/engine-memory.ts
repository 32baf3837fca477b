/** How much memory the engine processes may take: a part of what there is, so that the system never has to end one. */
import { totalmem } from 'node:os';

const MB = 1024 * 1024;
/** What the server itself needs. */
const SERVER_MB = 256;
/** More is of no use to a statement, and takes the system with it. */
const MOST_MB = 1_536;
/** Below this a process has little room beside a graph of 100,000 nodes: one for the console is better than two. */
const ROOMY_MB = 512;
/** Whatever there is: less would not open the shipped graph. */
const LEAST_MB = 192;
const CONSOLE_PROCESSES = 2;

export interface EngineMemory {
  /** Processes for the console lane. */
  consolePool: number;
  /** Resident megabytes at which one process is ended. */
  limitMb: number;
}

/**
 * @param availableMb of this machine or container
 * @param settings what is given stays; `consolePool` does not count where writes are allowed: one process does it all
 */
export function shareMemory(
  availableMb: number,
  settings: { allowWrites: boolean; consolePool?: number; memoryLimitMb?: number },
): EngineMemory {
  const share = (consoles: number) => {
    const processes = settings.allowWrites ? 1 : 1 + consoles;
    const equal = Math.floor((availableMb - SERVER_MB) / processes);
    return Math.min(MOST_MB, Math.max(LEAST_MB, equal));
  };
  const consolePool = settings.consolePool ?? (share(CONSOLE_PROCESSES) < ROOMY_MB ? 1 : CONSOLE_PROCESSES);
  return { consolePool, limitMb: settings.memoryLimitMb ?? share(consolePool) };
}

/** Megabytes that this process and its children may take together: those of the container (cgroup) or the machine. */
export function availableMegabytes(): number {
  // Without a limit it is 0, undefined or beyond all memory, by version of Node and of the system.
  const constrained = process.constrainedMemory();
  const total = totalmem();
  return Math.floor((constrained > 0 ? Math.min(constrained, total) : total) / MB);
}
