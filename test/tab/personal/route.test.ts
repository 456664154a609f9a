import assert from 'node:assert/strict';
import { parseHash, type Route, toHash, toPlaceRoute } from '../../../src/tab/personal/route.ts';

describe('route', () => {
  const routes: readonly Route[] = [
    { page: 'documents' },
    { page: 'document', documentId: 'vi-vil' },
    { page: 'document', documentId: 'mål & midler', view: 'role', choice: 'leder/ansat' },
    { page: 'document', documentId: 'vi-vil', view: 'matrix' },
    { page: 'document', documentId: 'vi-vil', statementId: 'vi-vil#0123456789' },
    { page: 'find', text: '' },
    { page: 'find', text: 'tillid & mod?' },
    { page: 'me' },
    { page: 'plans' },
  ];
  for (const route of routes) {
    it(`comes back from its address ${toHash(route)}`, () => {
      assert.deepEqual(parseHash(toHash(route)), route);
    });
  }
  it('leaves the hash of a statement to the link that it stands in', () => {
    assert.equal(parseHash('#0123456789'), undefined);
    assert.equal(parseHash(''), undefined);
  });
  it('shows the documents for an address that nobody made', () => {
    assert.deepEqual(parseHash('#/read'), { page: 'documents' });
    assert.deepEqual(parseHash('#/elsewhere'), { page: 'documents' });
  });
  it('leaves a view out that there is not, and takes broken encoding as it stands', () => {
    assert.deepEqual(parseHash('#/read/vi-vil/sideways'), { page: 'document', documentId: 'vi-vil' });
    assert.deepEqual(parseHash('#/read/%E0%A4%A'), { page: 'document', documentId: '%E0%A4%A' });
  });
  it('leads to the place that a link names, a document or a statement of it', () => {
    assert.deepEqual(toPlaceRoute('vi-vil'), { page: 'document', documentId: 'vi-vil' });
    assert.deepEqual(toPlaceRoute('vi-vil#0123456789'), { page: 'document', documentId: 'vi-vil', statementId: 'vi-vil#0123456789' });
    assert.deepEqual(toPlaceRoute(''), { page: 'documents' });
  });
});
