import assert from 'node:assert/strict';
import { tenantA, tenantB } from '../../helpers/activities.ts';
import { aCorpus } from '../fakeEngine.ts';
import { type ExtensionApp, startExtension } from './startExtension.ts';

const publicUrl = 'https://medspiller.example.org/app';
const statement = 'opgave *3*';

interface Unfurled {
  readonly type: string;
  readonly attachmentLayout: string;
  readonly attachments: readonly { readonly content: { readonly version: string }; readonly preview: { readonly content: { readonly text: string } } }[];
}

describe('unfurling the product’s own links', () => {
  let app: ExtensionApp;
  before(async () => (app = await startExtension({ PUBLIC_URL: publicUrl, ALLOWED_TENANTS: tenantA })));
  after(() => app.stop());

  const unfurl = async (url: unknown, name = 'queryLink', tenantId = tenantA) => (await app.ask(name, { url }, { tenantId })).body.composeExtension as Unfurled;

  it('shows the statement with its source, in a version that every client unfurls', async () => {
    for (const name of ['queryLink', 'anonymousQueryLink']) {
      const { type, attachmentLayout, attachments } = await unfurl(`${publicUrl}/d/grundlag#3`, name);
      assert.deepEqual([type, attachmentLayout, attachments.length], ['result', 'list', 1]);
      const [attachment] = attachments;
      assert.equal(attachment?.content.version, '1.3');
      assert.ok(JSON.stringify(attachment.content).includes(statement));
      assert.ok(JSON.stringify(attachment.content).includes(`${publicUrl}/d/grundlag#3`));
      assert.ok(attachment.preview.content.text.includes(statement));
    }
  });

  it('shows the document where the link names none of its statements', async () => {
    for (const url of [`${publicUrl}/d/grundlag`, `${publicUrl}/d/grundlag#glemt`]) {
      const { attachments } = await unfurl(url);
      assert.match(JSON.stringify(attachments), /Vores grundlag.*Testby.*Drift/);
    }
  });

  it('leaves links that are not its own, forged ones, and what is no link', async () => {
    const foreign = ['https://example.org/d/grundlag#3', `${publicUrl}/d/andet#3`, `${publicUrl}/d/..%2Fgrundlag`, `${publicUrl}/tab/stage`, 'javascript:alert(1)', `${publicUrl}/d/%ff`, `${publicUrl}/d/${'x'.repeat(100_000)}`, '', 5, null, undefined];
    for (const url of foreign) assert.deepEqual(await unfurl(url), { type: 'result', attachmentLayout: 'list', attachments: [] }, String(url).slice(0, 100));
    assert.equal((await app.ask('queryLink', null)).status, 200);
  });

  it('tells who comes from no tenant that is served what the document is, and none of its text', async () => {
    for (const tenantId of [tenantB, 'redacted']) {
      const { attachments } = await unfurl(`${publicUrl}/d/grundlag#3`, 'anonymousQueryLink', tenantId);
      assert.match(JSON.stringify(attachments), /Vores grundlag/);
      assert.ok(!JSON.stringify(attachments).includes(statement));
    }
    assert.equal((await app.ask('queryLink', { url: `${publicUrl}/d/grundlag#3` }, { tenantId: tenantB })).status, 403);
  });

  it('knows its own address in local mode too', async () => {
    const local = await startExtension();
    const { body } = await local.ask('queryLink', { url: `${local.url}/d/grundlag#3` });
    assert.equal(body.composeExtension.attachments.length, 1);
    await local.stop();
  });

  it('shows the statement itself for a link to another rendering of it', async () => {
    const [document] = aCorpus().documents;
    const [first, second, ...rest] = document!.statements;
    const twice = await startExtension({ PUBLIC_URL: publicUrl }, { documents: [{ ...document!, statements: [first!, { ...second!, duplicateOf: first!.id }, ...rest] }] });
    const { body } = await twice.ask('queryLink', { url: `${publicUrl}/d/grundlag#2` });
    assert.ok(JSON.stringify(body.composeExtension.attachments).includes('opgave *1*'));
    await twice.stop();
  });
});
