import assert from 'node:assert/strict';
import { mayHoldFiles } from '../../../src/teams/files/mayHoldFiles.ts';
import { type FileServer, send, startFileServer } from './fileServer.ts';
import { type DocumentWorld, startDocuments } from './startDocuments.ts';

const good = 'Ledelsesgrundlag for Testby Kommune\n\nVi lytter til hinanden.';

describe('fetching a file that was sent', () => {
  let world: DocumentWorld;
  let elsewhere: FileServer;
  before(async () => {
    [world, elsewhere] = [await startDocuments(), await startFileServer()];
  });
  after(async () => {
    await world.stop();
    await elsewhere.stop();
  });
  beforeEach(() => world.app.runSql('DELETE FROM document_version'));

  /** Sends the file with a good one behind it, which goes on whatever became of the first. */
  const told = async (url: string, name = 'plan.txt'): Promise<string> => {
    const said = JSON.stringify(await world.hand([name, url], ['god.txt', world.files.serve('/god', good)]));
    assert.match((await world.states()).join(), /^god@\d+ draft$/);
    return said;
  };

  for (const status of [401, 403, 404, 410]) {
    it(`says that the link no longer holds: ${status}`, async () => {
      assert.match(await told(world.files.serve('/x', (response) => send(response, status, {}, 'nej'))), /plan\.txt: linket til filen gælder ikke længere/);
    });
  }
  it('says so of a page to sign in, whatever the file is called', async () => {
    const url = world.files.serve('/x', (response) => send(response, 200, { 'content-type': 'text/html; charset=utf-8' }, '<html>Log på</html>'));
    for (const name of ['plan.docx', 'plan.md']) assert.match(await told(url, name), /linket til filen gælder ikke længere/);
  });
  it('takes a file that is no document for what it is', async () => {
    assert.match(await told(world.files.serve('/x', '<html>Log på</html>'), 'plan.docx'), /plan\.docx: filen kan ikke læses/);
  });
  it('gives up on one that does not answer, or falls silent', async () => {
    assert.match(await told(world.files.serve('/x', () => undefined)), /plan\.txt: jeg kunne ikke hente hele filen/);
    const silent = world.files.serve('/x', (response) => {
      response.writeHead(200);
      response.write('Vi begynder');
    });
    assert.match(await told(silent), /plan\.txt: jeg kunne ikke hente hele filen/);
  });
  it('gives up on one that trickles on and on', async () => {
    const url = world.files.serve('/x', (response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('Vi '), 50);
      response.on('close', () => clearInterval(timer));
    });
    assert.match(await told(url), /plan\.txt: jeg kunne ikke hente hele filen/);
  });
  it('reads no more of a file than it may, whether its length is told or not', async () => {
    assert.match(await told(world.files.serve('/x', Buffer.alloc(200_001))), /plan\.txt: filen er større end 50 MB/);
    let written = 0;
    const endless = world.files.serve('/x', (response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a'))) written += 65_536;
      };
      response.on('drain', more);
      more();
    });
    assert.match(await told(endless), /plan\.txt: filen er større end 50 MB/);
    assert.ok(written < 20_000_000, `${written} bytes`);
  });
  it('takes nothing for a whole file that broke off', async () => {
    const url = world.files.serve('/x', (response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('Vi begynder', () => response.destroy());
    });
    assert.match(await told(url), /plan\.txt: jeg kunne ikke hente hele filen/);
  });
  it('reads as much as the length says, and no more', async () => {
    const url = world.files.serve('/x', (response) => void response.socket?.end(`HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(good)}\r\n\r\n${good}\n\nVi er indsmuglet.`));
    await world.hand(['plan.txt', url]);
    const [row] = (await world.app.runSql('SELECT bytes FROM document_version')) as { bytes: Buffer }[];
    assert.equal(Buffer.from(row?.bytes ?? []).toString(), good);
  });
  it('follows a redirect, though not for ever', async () => {
    world.files.serve('/plan', good);
    const redirect = (to: string): string => world.files.serve('/x', (response) => send(response, 302, { location: to }, ''));
    await world.hand(['plan.txt', redirect('/plan')]);
    assert.match((await world.states()).join(), /^plan@\d+ draft$/);
    await world.app.runSql('DELETE FROM document_version');
    assert.match(await told(redirect('/x')), /plan\.txt: jeg kunne ikke hente hele filen/);
  });
  it('goes nowhere but where files lie, at first and by redirect', async () => {
    const { port } = new URL(elsewhere.url);
    for (const address of ['http://169.254.169.254/metadata', 'https://10.0.0.5/', 'https://intranet.kommune.dk/', 'https://sharepoint.com.ond.example/x', 'file:///etc/passwd', `http://localhost.ond.example:${port}/`, `http://0x7f.1.ond:${port}/`, '']) {
      assert.match(await told(address), /plan\.txt: den ligger ikke i jeres OneDrive eller SharePoint/, address);
      if (address !== '') assert.match(await told(world.files.serve('/x', (response) => send(response, 307, { location: address }, ''))), /plan\.txt: den ligger ikke i jeres OneDrive/, address);
    }
    assert.equal(elsewhere.requests.length, 0);
  });
  it('is given up when the process stops, which is told', async () => {
    const stopped = await startDocuments({ fileLimits: {} });
    try {
      const asked = Promise.withResolvers<boolean>();
      stopped.files.serve('/x', () => asked.resolve(true));
      const told = stopped.hand(['plan.txt', `${stopped.files.url}/x`]);
      await asked.promise;
      await stopped.app.close();
      assert.match(JSON.stringify(await told), /plan\.txt: jeg bliver genstartet og nåede ikke at læse den/);
    } finally {
      await stopped.stop();
    }
  });
  it('leaves no answer open', async () => {
    await world.hand(['god.txt', world.files.serve('/god', good)]);
    assert.equal(world.files.countOpen(), 0);
  });
});

describe('an address of a file', () => {
  const online = { isLocal: false };
  for (const address of ['https://kommune-my.sharepoint.com/personal/anna/_layouts/15/download.aspx?UniqueId=1&tempauth=x', 'https://kommune.sharepoint.com:443/x', 'https://kommune.sharepoint.us/x']) {
    it(`may be ${address}`, () => assert.ok(mayHoldFiles(address, online)));
  }
  for (const address of [
    'http://kommune.sharepoint.com/x',
    'https://sharepoint.com/x',
    'https://kommunesharepoint.com/x',
    'https://kommune.sharepoint.com.ond.example/x',
    'https://kommune.sharepoint.com@10.0.0.1/x',
    'https://anna:kode@kommune.sharepoint.com/x',
    'https://kommune.sharepoint.com:8443/x',
    'https://kommune.sharepoint.com./x',
    'http://127.0.0.1/x',
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'ftp://kommune.sharepoint.com/x',
    'kommune.sharepoint.com',
  ]) {
    it(`is not ${address}`, () => assert.equal(mayHoldFiles(address, online), false));
  }
  it('is of one’s own machine in local mode alone', () => {
    assert.ok(mayHoldFiles('http://127.0.0.1:5000/x', { isLocal: true }));
    assert.equal(mayHoldFiles('http://127.0.0.2:5000/x', { isLocal: true }), false);
  });
});
