import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import bundledChromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/**
 * Starts the headless browser that comes with npm, so that nothing has to be installed on the machine. A machine without the
 * system libraries a browser needs gets those that come in the same package.
 */
export async function launchBrowser(): Promise<Browser> {
  const options: LaunchOptions = { executablePath: await bundledChromium.executablePath(), args: launchArguments };
  return await chromium.launch(options).catch(async (error: unknown) => {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    await inflate(join(packageFolder(), 'bin', 'al2023.tar.br'));
    setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'));
    return await chromium.launch(options);
  });
}

// Without a sandbox because CI runs as root. The package's own list is for one page in one process, which dies with the page.
const launchArguments = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

function packageFolder(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
}
