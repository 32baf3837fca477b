/** How far a long command is: a bar where a person watches, one plain line a step elsewhere. On standard error. */
import { Presets, SingleBar } from 'cli-progress';
import type { CommandContext } from './command-context.ts';

export interface Progress {
  /** `total` 0: unknown. Steps follow one another; a new label begins a new one. */
  update: (label: string, done: number, total: number) => void;
  /** Clears the bar. To be called whatever happened. */
  end: () => void;
}

export function openProgress({ isWatched, say }: Pick<CommandContext, 'isWatched' | 'say'>): Progress {
  return isWatched ? barProgress() : lineProgress(say);
}

function barProgress(): Progress {
  const bar = new SingleBar(
    { format: '{label} [{bar}] {value}/{total}', clearOnComplete: true, hideCursor: true, stream: process.stderr },
    Presets.shades_classic,
  );
  let isOpen = false;
  return {
    update: (label, done, total) => {
      if (!isOpen) bar.start(total, done, { label });
      isOpen = true;
      bar.setTotal(total);
      bar.update(done, { label });
    },
    end: () => {
      if (isOpen) bar.stop();
      isOpen = false;
    },
  };
}

function lineProgress(say: (line: string) => void): Progress {
  let last = '';
  return {
    update: (label, _done, total) => {
      if (label === last) return;
      last = label;
      say(total > 0 ? `${label} (${total})` : label);
    },
    end: () => {},
  };
}
