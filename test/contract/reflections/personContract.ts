import assert from 'node:assert/strict';
import type { ReflectionStore } from '../../../src/core/reflections/reflectionStore.ts';
import { at, channel, createSchedule, type OpenEmpty, without } from './samples.ts';

/** What a store does with channels, and with what belongs to a person. */
export function describePersonContract(engine: string, openEmpty: OpenEmpty): void {
  describe(`channels and people on ${engine}`, () => {
    let store: ReflectionStore;
    beforeEach(async () => {
      store = await openEmpty();
    });

    describe('a channel', () => {
      it('is absent until saved, found as saved, and refreshed', async () => {
        assert.equal(await store.findChannel(channel), undefined);
        await store.saveChannel(channel);
        assert.deepEqual(await store.findChannel(channel), channel);
        const moved = { ...channel, serviceUrl: 'https://smba.example/amer/', botId: '28:other', teamId: '19:team' };
        await store.saveChannel(moved);
        assert.deepEqual(await store.findChannel(channel), moved);
        assert.equal(await store.findChannel({ ...channel, tenantId: 'tenant-b' }), undefined);
      });
      it('tells how its tenant is reached, and no other', async () => {
        assert.equal(await store.findAnyChannel(channel.tenantId), undefined);
        await store.saveChannel(channel);
        await store.saveChannel({ ...channel, tenantId: 'tenant-b', channelId: '19:b' });
        assert.deepEqual(await store.findAnyChannel(channel.tenantId), channel);
      });
      it('stays in its team when an activity does not name it', async () => {
        await store.saveChannel({ ...channel, teamId: '19:team' });
        await store.saveChannel({ ...channel, botId: '28:other' });
        assert.deepEqual(await store.findChannel(channel), { ...channel, botId: '28:other', teamId: '19:team' });
      });
      it('sleeps with its reason until it wakes, also when it is refreshed', async () => {
        await store.saveChannel(channel);
        await store.putChannelToSleep(channel, 'BotNotInConversationRoster');
        await store.saveChannel({ ...channel, serviceUrl: 'https://smba.example/amer/' });
        assert.equal((await store.findChannel(channel))?.asleepBecause, 'BotNotInConversationRoster');
        assert.equal(await store.wakeChannel(channel), true);
        assert.equal(await store.wakeChannel(channel), false);
        assert.equal((await store.findChannel(channel))?.asleepBecause, undefined);
      });
      it('that is unknown neither sleeps nor wakes', async () => {
        await store.putChannelToSleep(channel, '403');
        assert.equal(await store.wakeChannel(channel), false);
        assert.equal(await store.findChannel(channel), undefined);
      });
      it('is listed with its team', async () => {
        for (const channelId of ['1', '2']) await store.saveChannel({ ...channel, channelId, teamId: '19:team' });
        await store.saveChannel({ ...channel, channelId: '3', teamId: '19:other' });
        await store.saveChannel({ ...channel, channelId: '4' });
        await store.saveChannel({ ...channel, tenantId: 'tenant-b', channelId: '5', teamId: '19:team' });
        const found = await store.listTeamChannels(channel.tenantId, '19:team');
        assert.deepEqual(found.map(({ channelId }) => channelId).sort(), ['1', '2']);
      });
    });

    describe('a note', () => {
      const anna = { tenantId: 'tenant-a', userId: 'anna' };
      const note = { statementId: 's1', text: "Jeg spørger, når jeg er i tvivl – »altid« 🙂 '", savedAtUtc: at(0) };

      it('is found as it was saved, replaced, and deleted by an empty text', async () => {
        assert.deepEqual(await store.findNotes(anna, ['s1']), []);
        await store.saveNote(anna, note);
        assert.deepEqual(await store.findNotes(anna, ['s0', 's1']), [note]);
        await store.saveNote(anna, { ...note, text: 'kortere', savedAtUtc: at(1) });
        assert.deepEqual(await store.listNotes(anna), [{ ...note, text: 'kortere', savedAtUtc: at(1) }]);
        await store.saveNote(anna, { ...note, text: '', savedAtUtc: at(2) });
        assert.deepEqual(await store.listNotes(anna), []);
      });
      it('keeps what it was written on, also when it is written anew without', async () => {
        await store.saveNote(anna, { ...note, quote: 'Vi siger det højt – æøå' });
        await store.saveNote(anna, { ...note, text: 'kortere' });
        assert.deepEqual(await store.findNotes(anna, ['s1']), [{ ...note, text: 'kortere', quote: 'Vi siger det højt – æøå' }]);
        await store.saveNote(anna, { ...note, quote: 'Vi siger det' });
        assert.equal((await store.listNotes(anna))[0]?.quote, 'Vi siger det');
      });
      it('of no statement is none', async () => {
        await store.saveNote(anna, note);
        assert.deepEqual(await store.findNotes(anna, []), []);
      });
      it('is kept also when it holds a character that is no text to an engine', async () => {
        await store.saveNote(anna, { ...note, text: 'a\0b' });
        assert.equal((await store.listNotes(anna))[0]?.text.replaceAll('\0', ''), 'ab');
      });
      for (const other of [{ tenantId: 'tenant-a', userId: 'bo' }, { tenantId: 'tenant-b', userId: 'anna' }]) {
        it(`of anna is not that of ${other.userId} in ${other.tenantId}`, async () => {
          await store.saveNote(anna, note);
          assert.deepEqual(await store.findNotes(other, ['s1']), []);
          assert.deepEqual(await store.listNotes(other), []);
          await store.saveNote(other, { ...note, text: '' });
          assert.equal((await store.listNotes(anna)).length, 1);
        });
      }
    });

    describe('a person', () => {
      const anna = { tenantId: 'tenant-a', userId: 'anna' };
      beforeEach(async () => {
        await store.savePlan(createSchedule({ id: '1', channelId: '1' }), undefined);
        await store.savePlan(createSchedule({ id: '2', channelId: '2', isActive: false }), undefined);
        await store.savePlan(createSchedule({ id: '3', channelId: '3', plannedBy: 'bo' }), undefined);
        await store.savePlan(createSchedule({ id: '4', tenantId: 'tenant-b' }), undefined);
      });

      it('sees the plans they made', async () => {
        assert.deepEqual((await store.listSchedulesBy(anna)).map(({ id }) => id).sort(), ['1', '2']);
      });
      it('is taken off their plans, which go on, and has no notes any more', async () => {
        for (const person of [anna, { ...anna, userId: 'bo' }, { ...anna, tenantId: 'tenant-b' }]) {
          await store.saveNote(person, { statementId: 's', text: 'note', savedAtUtc: at(0) });
        }
        await store.deleteReflectionData(anna);
        assert.deepEqual(await store.listSchedulesBy(anna), []);
        assert.deepEqual(await store.listNotes(anna), []);
        assert.deepEqual(await store.findScheduleById('1'), without(createSchedule({ id: '1', channelId: '1' }), 'plannedBy'));
        for (const other of [{ ...anna, userId: 'bo' }, { ...anna, tenantId: 'tenant-b' }]) {
          assert.equal((await store.listSchedulesBy(other)).length, 1);
          assert.equal((await store.listNotes(other)).length, 1);
        }
      });
    });
  });
}
