/** `npm run audit`: are there advisories about what the product runs on? Exit code 1 for a new one that is high or critical. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Advisory, judgeAudit, parseAccepted } from './judgeAudit.ts';

const root = join(import.meta.dirname, '..', '..');
const outcome = judgeAudit(await readReport(), parseAccepted(JSON.parse(readFileSync(join(root, '.audit.json'), 'utf8'))));

if (outcome.kind === 'no-answer') {
  console.log(`audit: the registry gave no answer (${outcome.why}). Nothing is known of advisories; run \`npm run audit\` where a registry has them.`);
} else {
  const { new: unaccepted, accepted, minor, outdated } = outcome;
  for (const advisory of unaccepted) console.error(`audit: ${describe(advisory)} is new. Update the package, or accept the advisory in .audit.json with a reason.`);
  for (const advisory of [...accepted, ...minor]) console.log(`audit: ${describe(advisory)}${accepted.includes(advisory) ? ' is accepted' : ''}`);
  for (const { advisory, package: name } of outdated) console.log(`audit: ${advisory} in ${name} is not reported any more; its entry in .audit.json can go.`);
  console.log(`audit: ${unaccepted.length} new, ${accepted.length} accepted, ${minor.length} of little weight`);
  if (unaccepted.length > 0) process.exitCode = 1;
}

function describe({ id, package: name, severity, title }: Advisory): string {
  return `${severity} ${id} in ${name} (${title})`;
}

/** npm's exit code says that there is something, and not what; it is read from the report. */
function readReport(): Promise<unknown> {
  const options = ['audit', '--json', '--omit=dev', '--fetch-retries=0', '--fetch-timeout=30000'];
  return new Promise((resolve) => {
    execFile('npm', options, { cwd: root, timeout: 60_000, maxBuffer: 64 * 2 ** 20 }, (error, output) => {
      try {
        resolve(JSON.parse(output));
      } catch {
        resolve({ message: error ? 'npm could not be run, or did not end within a minute' : 'npm answered nothing that can be read' });
      }
    });
  });
}
