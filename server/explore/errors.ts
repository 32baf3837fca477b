/** What use cases throw, with the facts a reader needs. Status codes are the business of `server/http/errors.ts`. */

export type LookedUp = 'entity' | 'relationship' | 'passage' | 'document';

export interface Suggestion {
  id: string;
  nameZh: string;
  nameEn: string;
}

/** The graph does not hold `id`; `suggestions` are ids that it does hold and that look alike. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
  readonly what: LookedUp;
  readonly id: string;
  readonly suggestions: Suggestion[];

  constructor(what: LookedUp, id: string, suggestions: Suggestion[] = []) {
    super(`no ${what} has the id ${JSON.stringify(id)}`);
    this.what = what;
    this.id = id;
    this.suggestions = suggestions;
  }
}

/** Something asked for is wrong in a way that only the use case can tell; `field` as in `query.cursor`. */
export class BadFieldError extends Error {
  override readonly name = 'BadFieldError';
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** Why a person's statement is not taken. */
export type RefusalReason =
  | 'write'
  | 'load-csv'
  | 'operator'
  | 'procedure'
  | 'function'
  | 'show'
  | 'administration'
  | 'transaction'
  | 'several-statements'
  | 'use';

/** The guard does not take the statement; `refused` is the operator, procedure, function or keyword that it found. */
export class ForbiddenStatementError extends Error {
  override readonly name = 'ForbiddenStatementError';
  readonly reason: RefusalReason;
  readonly refused: string;

  constructor(reason: RefusalReason, refused: string) {
    super(`the statement is not taken: ${reason} ${refused}`);
    this.reason = reason;
    this.refused = refused;
  }
}

/** The dataset could not be loaded; the message says why. What the database held before is still there. */
export class NotLoadedError extends Error {
  override readonly name = 'NotLoadedError';
}

/** The first load of the dataset is under way, and there is nothing to show yet. */
export class LoadingError extends Error {
  override readonly name = 'LoadingError';

  constructor() {
    super('the dataset is being loaded');
  }
}
