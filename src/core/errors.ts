/** What every error of the product carries: a stable dotted code that texts are keyed by, never matched on its message. */
export interface AppErrorOptions {
  /** Stable and dotted, e.g. `document.encrypted`. Each code has a Danish and an English text under `error.<code>`. */
  code: string;
  /** For logs and operators: what was found, what was expected, what to do. Never holds what a person wrote. */
  message: string;
  /** Values for the placeholders of the user's text, e.g. the file's name. */
  values?: Readonly<Record<string, string | number>>;
  /** An expected error is the input's fault and is told to the user; an unexpected one is ours and is logged. */
  isExpected?: boolean;
  cause?: unknown;
}

/** The product's one error class; `code` decides what the user reads. */
export class AppError extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly isExpected: boolean;

  constructor({ code, message, values = {}, isExpected = true, cause }: AppErrorOptions) {
    super(message, { cause });
    this.name = 'AppError';
    this.code = code;
    this.values = values;
    this.isExpected = isExpected;
  }
}
