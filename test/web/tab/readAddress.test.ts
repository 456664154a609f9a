import assert from 'node:assert/strict';
import { readAddress } from '../../../src/web/tab/readAddress.ts';

describe('readAddress', () => {
  const socket = { remoteAddress: '10.0.0.1' };
  for (const [forwarded, isBehindProxy, address] of [
    [undefined, true, '10.0.0.1'],
    ['203.0.113.7', true, '203.0.113.7'],
    ['198.51.100.9, 203.0.113.7:51234', true, '203.0.113.7'],
    ['[2001:db8::1]:51234', true, '2001:db8::1'],
    ['2001:db8::1', true, '2001:db8::1'],
    ['', true, '10.0.0.1'],
    ['203.0.113.7', false, '10.0.0.1'],
  ] as const) {
    it(`is ${address} for ${forwarded ?? 'nothing'} forwarded ${isBehindProxy ? 'by' : 'without'} a proxy`, () => {
      assert.equal(readAddress({ headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket }, isBehindProxy), address);
    });
  }
});
