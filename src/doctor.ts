import { parseArgs } from 'node:util';
import { formatDeliveryReports, hasProblem, readDeliveryReports } from './cli/deliveryReport.ts';
import { reportAndExit } from './cli/reportAndExit.ts';
import { readConfig } from './config.ts';
import { createTexts } from './locales/texts.ts';
import { openStore } from './store/store.ts';

await main().catch(reportAndExit);

/** `doctor [--json]`: tells how every channel's prompts have fared, and exits with 1 when something is wrong. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const { databaseUrl, databaseIdentity } = readConfig();
  const store = await openStore(databaseUrl, databaseIdentity);
  try {
    const reports = await readDeliveryReports(store);
    process.stdout.write(`${values.json ? JSON.stringify(reports, null, 2) : formatDeliveryReports(reports, createTexts('da'))}\n`);
    if (reports.some(hasProblem)) process.exitCode = 1;
  } finally {
    await store.close();
  }
}
