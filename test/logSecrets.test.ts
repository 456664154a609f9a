/**
 * Does anything secret or personal get into the logs? A story through all that people do, with everything marked that they write
 * and are, and everything that the program must keep to itself; at the lowest level, and with failures wherever libraries put
 * into their errors what they were given: databases quote rows, parsers quote text, the SDK quotes tokens. Then everything that
 * was written is searched for the marks: the log, whatever anybody wrote past it to the process's own output, figures and traces.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDatabase, engines } from './contract/reflections/databases.ts';
import { botAppId, cardExecute, channelMessage, feedbackSubmit, inChannel, invoke, personalMessage, type RawActivity, tenantA } from './helpers/activities.ts';
import { BotCredentials, botToken } from './helpers/botCredentials.ts';
import { botFrameworkOf, registeredBot } from './helpers/botEnvironment.ts';
import { type EntraServer, startEntraServer } from './helpers/entraServer.ts';
import { type OpenIdServer, startOpenIdServer } from './helpers/openIdServer.ts';
import { startTestApp, type TestApp } from './helpers/startTestApp.ts';
import { createFakeEngine } from './teams/fakeEngine.ts';
import { aTeamsCorpus, mondayAtNine } from './teams/reflections/startReflections.ts';

const userId = '11111111-aaaa-4aaa-8aaa-000000000001';
const botPassword = 'Hemmelig-botkode';
const databasePassword = 'Hemmelig-databasekode';
const metricsToken = 'Hemmelig-maalerkode';
/** In everything that a person writes. */
const mark = 'Mærkeord';
const secrets = [mark, 'M%C3%A6rkeord', botPassword, databasePassword, metricsToken, botToken, 'eyJ', userId, '29:person', 'a:personlig', 'Anna Andersen', 'Mette Møller'];

for (const engine of engines) {
  describe(`the log of a story on ${engine}`, function () {
    this.timeout(120_000);
    let app: TestApp;
    let openId: OpenIdServer;
    let entra: EntraServer;
    let output = '';
    let caught: CaughtOutput;
    let now = new Date();
    before(async () => {
      [openId, entra] = await Promise.all([startOpenIdServer(), startEntraServer({ tenantId: tenantA, userId, appId: botAppId }, () => now)]);
      const url = (await createDatabase[engine]()).replace(/^(postgres(?:ql)?:\/\/[^:@/]+)(?::[^@]*)?@/, `$1:${databasePassword}@`);
      const traces = await startCollector();
      const addresses = { PUBLIC_URL: 'https://medspiller.example', ENTRA_LOGIN_URL: entra.url, DATABASE_URL: url, OTEL_EXPORTER_OTLP_ENDPOINT: traces.url };
      const environment = { ...registeredBot, ...botFrameworkOf(openId), ...addresses, LOG_LEVEL: 'trace', MICROSOFT_APP_PASSWORD: botPassword, METRICS_TOKEN: metricsToken };
      app = await startTestApp({ engine: createFakeEngine(), corpus: aTeamsCorpus(), clock: () => now, credentialsFactory: new BotCredentials() }, environment);
      caught = catchOutput();
      await tellStory();
      // Traces are sent at the end at the latest.
      await app.stop();
      caught.restore();
      output += [caught.read(), app.logText(), traces.text()].join('\n');
      await traces.stop();
    });
    after(async () => {
      caught.restore();
      await Promise.all([openId.stop(), entra.stop()]);
    });

    async function tellStory(): Promise<void> {
      const { serviceUrl } = app.connector;
      app.connector.invite('meeting-1', userId, 'Organizer');
      const authorization = await openId.signToken({ audience: botAppId, serviceUrl });
      const send = (activity: unknown, token = authorization) => app.send(activity, { authorization: token });
      const press = (request: object, inputs: object = {}, fields: RawActivity = inChannel({ serviceUrl })) => send(cardExecute({ serviceUrl, verb: 'medspiller', data: { medspiller: { v: 1, language: 'da', ...request }, ...inputs }, fields }));
      let bearer = `Bearer ${await entra.signToken()}`;
      const call = (method: string, path: string, body?: object | string, headers: Readonly<Record<string, string>> = { authorization: bearer }) =>
        fetch(`${app.url}/api/tab${path}`, { method, headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) }, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) }).then((response) => response.text());
      const [statement] = aTeamsCorpus().documents[0]?.statements ?? [];
      const statementId = statement?.id ?? '';

      // What people do.
      for (const build of [personalMessage, channelMessage]) await send(build({ serviceUrl, text: `hvad siger I om ${mark}?` }));
      for (const text of [`planlæg mandag kl. 9 om ${mark}`, `pause ${mark}`]) await send(channelMessage({ serviceUrl, text }));
      await send(feedbackSubmit({ serviceUrl, reaction: 'dislike', feedback: mark }));
      await press({ do: 'save-plan' }, mondayAtNine);
      await press({ do: 'save-plan' }, { ...mondayAtNine, time: mark });
      await press({ do: 'edit' }, { question: mark });
      await press({ do: 'start-round', statementId });
      const roundId = /"roundId":"([\w-]+)"/.exec(app.connector.requests.map(({ rawBody }) => rawBody).join('\n'))?.[1];
      assert.ok(roundId);
      await press({ do: 'respond', roundId }, { scale: '4', text: mark, step: mark });
      await press({ do: 'respond', roundId }, { scale: '4', text: mark.repeat(200) });
      await press({ do: 'save-notes', statementIds: [statementId] }, { note0: mark }, {});
      await press({ do: mark, roundId: mark });
      await send(invoke({ serviceUrl, name: 'composeExtension/query', value: { commandId: 'find', parameters: [{ name: 'text', value: mark }] } }));
      await send(invoke({ serviceUrl, name: `composeExtension/${mark}`, value: { [mark]: mark } }));
      await call('PUT', `/notes/${encodeURIComponent(statementId)}`, { text: mark });
      await call('PUT', '/me/profile', { roleId: mark, [mark]: mark });
      const live = await call('POST', '/meetings/meeting-1/rounds', { key: `s.${statementId}`, question: mark });
      const liveId = /"round":\{"id":"([\w-]+)"/.exec(live)?.[1];
      assert.ok(liveId);
      await call('PUT', `/meetings/meeting-1/rounds/${liveId}/response`, { scale: 4, text: mark });
      for (const path of ['/me', '/me/data', '/notes', '/plans', `/shareables?text=${encodeURIComponent(mark)}&limit=${encodeURIComponent(mark)}`, `/${encodeURIComponent(mark)}`, `/documents/${encodeURIComponent(mark)}`]) await call('GET', path);

      // What is measured holds nothing either.
      for (const token of [metricsToken, `${metricsToken}-forkert`]) output += await (await fetch(`${app.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })).text();

      // What others send.
      for (const body of [`{"text":"${mark}`, `["${mark}"]`, `{"type":{"${mark}":"${mark}"}}`]) await send(body);
      const wrong = [{ key: 'unknown' }, { expiresInSeconds: -4_000 }, { audience: mark }, { serviceUrl: `http://${mark}/` }] as const;
      for (const change of wrong) await send(personalMessage({ serviceUrl, text: mark }), await openId.signToken({ audience: botAppId, serviceUrl, ...change }));
      for (const token of [`Bearer ${mark.replace('æ', 'ae')}.a.b`, 'Bearer eyJhbGciOiJub25lIn0.eyJhIjoxfQ.']) await send(personalMessage({ serviceUrl, text: mark }), token);
      for (const claims of [{ exp: 1 }, { aud: mark }, { tid: mark }, { oid: mark }]) await call('GET', '/me', undefined, { authorization: `Bearer ${await entra.signToken({ claims })}` });
      for (const body of [`{"text":"${mark}`, `{"${mark}":"${mark}"}`, `"${mark}"`]) await call('PUT', `/notes/${encodeURIComponent(statementId)}`, body);

      // What fails.
      app.connector.replyWith(({ method }) => (method === 'GET' ? undefined : { status: 500, body: { error: { code: 'ServiceError', message: mark } } }));
      await send(personalMessage({ serviceUrl, text: mark }));
      now = new Date(now.getTime() + 8 * 86_400_000);
      bearer = `Bearer ${await entra.signToken()}`;
      await app.sendDue();
      app.connector.replyWith(({ method }) => (method === 'GET' ? undefined : 'lose'));
      await send(personalMessage({ serviceUrl, text: mark }));
      await app.sendDue();
      app.connector.replyWith(() => undefined);
      for (const table of ['note', 'feedback', 'response', 'schedule', 'conversation_context']) for (const statement of refuseRows(table)) await app.runSql(statement);
      await send(personalMessage({ serviceUrl, text: `hvad siger I om ${mark}?` }));
      await send(feedbackSubmit({ serviceUrl, reaction: 'dislike', feedback: mark }));
      await press({ do: 'save-notes', statementIds: [statementId] }, { note0: mark }, {});
      await press({ do: 'respond', roundId }, { scale: '3', text: mark });
      await press({ do: 'save-plan' }, mondayAtNine);
      await call('PUT', `/notes/${encodeURIComponent(statementId)}`, { text: `${mark} igen` });
      await call('PUT', `/meetings/meeting-1/rounds/${liveId}/response`, { scale: 3, text: mark });
      await app.sendDue();
    }

    /** Triggers by which the database's own error quotes the row, as the errors of broken rules do. */
    function refuseRows(table: string): readonly string[] {
      if (engine === 'SQLite') return [`CREATE TRIGGER refuse_${table} BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, '${mark} ${userId}'); END`];
      return [
        `CREATE FUNCTION refuse_${table}() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION '% ${mark}', NEW USING DETAIL = '${mark} ${userId}', HINT = '${mark}'; END $$ LANGUAGE plpgsql`,
        `CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_${table}()`,
      ];
    }

    it('has lines about what failed and was refused, and about why', () => {
      for (const event of ['turn failed', 'tab call failed', 'tab call refused', 'request refused', 'activity refused']) assert.ok(output.includes(`"msg":"${event}"`), event);
      assert.match(output, engine === 'SQLite' ? /SqliteError/ : /"code":"P0001"/);
      assert.match(output, /ConnectorError|ServiceError/);
      assert.match(output, /"resourceSpans"/);
    });
    for (const secret of secrets) {
      it(`holds nothing of ${secret}`, () => {
        const lines = output.split('\n').filter((line) => line.includes(secret));
        assert.deepEqual(lines.slice(0, 3).map((line) => line.slice(0, 2_000)), []);
      });
    }
  });
}

describe('what is printed when the program cannot start', function () {
  this.timeout(60_000);
  const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a database that is not reached': { DATABASE_URL: `postgres://bruger:${databasePassword}@127.0.0.1:1/x` },
    'an address that is none': { DATABASE_URL: `postgres://bruger:${databasePassword}@[127/x` },
    'a file that cannot be': { DATABASE_URL: `sqlite:/dev/null/${databasePassword}/x.db` },
    'a password for nobody': { MICROSOFT_APP_PASSWORD: botPassword },
    'a password in the wrong place': { MICROSOFT_APP_ID: botPassword, PUBLIC_URL: databasePassword, METRICS_TOKEN: 'Hemmelig kode', ENTRA_LOGIN_URL: botPassword, LOG_LEVEL: databasePassword },
  };
  for (const [name, environment] of Object.entries(cases)) {
    it(`for ${name} holds no password`, async () => {
      const printed = await runUntilItEnds({ LOG_LEVEL: 'trace', PORT: '0', ...environment });
      assert.match(printed, /DATABASE_URL|MICROSOFT_APP|PostgreSQL|database/i);
      for (const secret of [botPassword, databasePassword, 'Hemmelig']) assert.ok(!printed.includes(secret), printed);
    });
  }
});

/** Takes traces, and keeps them as they came. */
async function startCollector(): Promise<{ readonly url: string; text(): string; stop(): Promise<void> }> {
  const chunks: Buffer[] = [];
  const server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.statusCode = 200;
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    text: () => Buffer.concat(chunks).toString(),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface CaughtOutput {
  read(): string;
  restore(): void;
}

/** Keeps what is written to the process's own output, where libraries write past the log. */
function catchOutput(): CaughtOutput {
  const written: string[] = [];
  const streams = [process.stdout, process.stderr] as const;
  const originals = streams.map((stream) => stream.write.bind(stream));
  for (const stream of streams) {
    stream.write = (chunk: string | Uint8Array): boolean => {
      written.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
      return true;
    };
  }
  return {
    read: () => written.join(''),
    restore() {
      for (const [index, stream] of streams.entries()) {
        const original = originals[index];
        if (original) stream.write = original;
      }
    },
  };
}

function runUntilItEnds(environment: Readonly<Record<string, string>>): Promise<string> {
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/index.ts'], { env: { PATH, HOME, ...environment }, timeout: 30_000 }, (_error, stdout, stderr) => resolve(`${stdout}${stderr}`));
  });
}
