import { AppError } from '../core/errors.ts';
import { createTexts, isTextKey } from '../locales/texts.ts';

/** Runs a command of the terminal. An expected error is printed as a person reads it and any other as it is; exit code 1. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  // "… | head" has read enough: no fault, and nobody is there to be told more.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  await main().catch(report);
}

function report(error: unknown): void {
  process.exitCode = 1;
  if (error instanceof AppError && error.isExpected) {
    const key = `error.${error.code}`;
    console.error(isTextKey(key) ? createTexts('da')(key, error.values) : error.message);
    return;
  }
  if (isNodeError(error) && (error.code?.startsWith('ERR_PARSE_ARGS') || error.code === 'ENOENT')) {
    console.error(error.message);
    return;
  }
  console.error(error);
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
