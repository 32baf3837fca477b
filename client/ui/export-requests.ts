/** What is asked for from many places and done in one: the bar, menus and keys ask, the page answers. */

export type ExportRequest = 'picture' | 'print';

let answer: ((request: ExportRequest) => void) | null = null;

/** Does nothing while nobody answers. */
export function askFor(request: ExportRequest): void {
  answer?.(request);
}

/** Answers from now on; returns the way to stop. */
export function answerRequests(own: (request: ExportRequest) => void): () => void {
  answer = own;
  return () => {
    if (answer === own) answer = null;
  };
}
