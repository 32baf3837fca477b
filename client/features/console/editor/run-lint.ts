/** The page's side of the lint worker: one worker while the console is open, the latest text only. */
import type { DbSchema } from '@neo4j-cypher/language-support';
import type { LintReply, LintRequest } from './lint-messages.ts';

export interface Linter {
  lint: (text: string, schema: DbSchema) => void;
  close: () => void;
}

/** @param onReply called with what was found in the latest text; never for an older one */
export function openLinter(onReply: (reply: LintReply) => void): Linter {
  let worker: Worker | null = null;
  let latest = 0;
  let broken = false;

  function ensure(): Worker | null {
    if (worker !== null || broken) return worker;
    worker = new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module', name: 'cypher' });
    worker.addEventListener('message', ({ data }: MessageEvent<LintReply>) => {
      if (data.id === latest) onReply(data);
    });
    worker.addEventListener('error', (event) => {
      // Its file did not come, or a text that the analyser cannot bear: the editor goes on without marks.
      event.preventDefault();
      worker?.terminate();
      worker = null;
      broken = true;
    });
    return worker;
  }

  return {
    lint: (text, schema) => {
      latest += 1;
      const request: LintRequest = { id: latest, text, schema };
      ensure()?.postMessage(request);
    },
    close: () => {
      worker?.terminate();
      worker = null;
    },
  };
}
