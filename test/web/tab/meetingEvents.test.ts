import assert from 'node:assert/strict';
import sinon from 'sinon';
import { localPerson, startTabApp, type TabApp } from '../../helpers/tabApp.ts';

const [organizer, presenter, attendee] = [0, 1, 2].map(localPerson) as [Identity, Identity, Identity];
type Identity = ReturnType<typeof localPerson>;
const meeting = '/meetings/meeting-1';

describe('events of a meeting', () => {
  let app: TabApp;
  let key: string;
  beforeEach(async () => {
    app = await startTabApp({ tabLimits: { streamsPerPerson: 2 } });
    key = (await app.call(organizer, 'GET', '/shareables?text=tillid&kinds=statement&limit=1')).body.shareables[0].key as string;
  });
  afterEach(() => app.stop());

  it('are the state now and after every change, the same for all', async () => {
    const followers = await Promise.all([organizer, presenter, attendee].map((person) => follow(app, person)));
    for (const follower of followers) assert.equal((await follower.next()).round, undefined);
    const { id } = (await app.call(organizer, 'POST', `${meeting}/rounds`, { key, threshold: 3 })).body.round;
    for (const follower of followers) assert.deepEqual(await follower.until(({ round }) => round?.isOpen), [id, 0, undefined]);
    for (const person of [organizer, presenter, attendee]) await app.call(person, 'PUT', `${meeting}/rounds/${id}/response`, { scale: 4 });
    for (const follower of followers) assert.deepEqual(await follower.until(({ round }) => round?.responseCount === 3), [id, 3, undefined]);
    await app.call(presenter, 'POST', `${meeting}/rounds/${id}/close`);
    for (const follower of followers) assert.deepEqual(await follower.until(({ round }) => round?.isOpen === false), [id, 3, 'shown']);
    assert.doesNotMatch(followers.map(({ read }) => read()).join(''), /respondent|channelId|tenantId|conversationId/);
    await Promise.all(followers.map((follower) => follower.stop()));
  });
  it('begin with the state of now for who comes back', async () => {
    const { id } = (await app.call(organizer, 'POST', `${meeting}/rounds`, { key })).body.round;
    for (let time = 0; time < 2; time += 1) {
      const follower = await follow(app, attendee);
      assert.equal((await follower.next()).round?.id, id);
      assert.equal((await follower.next(0)).round?.endsAtUtc, undefined, 'there is no timer');
      await follower.stop();
    }
  });
  it('are unbuffered and not kept', async () => {
    const follower = await follow(app, attendee);
    assert.equal(follower.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    assert.match(follower.headers.get('cache-control') ?? '', /no-store/);
    assert.equal(follower.headers.get('x-accel-buffering'), 'no');
    await follower.stop();
  });
  it('end for the oldest of a person’s streams when there are too many', async () => {
    const oldest = await follow(app, attendee);
    const others = [await follow(app, attendee), await follow(app, attendee), await follow(app, presenter)];
    await oldest.ended;
    await app.call(organizer, 'POST', `${meeting}/rounds`, { key });
    for (const other of others) await other.until(({ round }) => round?.isOpen);
    await Promise.all(others.map((other) => other.stop()));
  });
  it('end in good order when the server stops', async () => {
    const follower = await follow(app, attendee);
    await app.stop();
    await follower.ended;
  });

  describe('a minute later', () => {
    let clock: sinon.SinonFakeTimers;
    beforeEach(() => {
      clock = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    });
    afterEach(() => clock.restore());

    it('end for who is no longer in the meeting, and go on for the others', async () => {
      const [removed, staying] = [await follow(app, attendee), await follow(app, presenter)];
      app.removeFromMeeting(attendee['x-local-person']!);
      clock.tick(60_000);
      await removed.ended;
      assert.equal((await app.call(attendee, 'GET', `${meeting}/events`)).status, 403);
      await app.call(organizer, 'POST', `${meeting}/rounds`, { key });
      await staying.until(({ round }) => round?.isOpen);
      await staying.stop();
    });
  });
});

interface State {
  readonly round?: { readonly id: string; readonly isOpen: boolean; readonly responseCount: number; readonly endsAtUtc?: string; readonly digest?: { readonly kind: string } };
}

/** Follows a meeting as a browser does. */
async function follow(app: TabApp, person: Identity) {
  const controller = new AbortController();
  const response = await fetch(`${app.url}/api/tab${meeting}/events`, { headers: person, signal: controller.signal });
  assert.equal(response.status, 200);
  const states: State[] = [];
  let text = '';
  let taken = 0;
  let wake = Promise.withResolvers<undefined>();
  const ended = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body!) {
      text += decoder.decode(chunk, { stream: true });
      states.splice(0, states.length, ...[...text.matchAll(/^data: (.*)\n\n/gm)].map(([, data = '']) => JSON.parse(data) as State));
      wake.resolve(undefined);
      wake = Promise.withResolvers();
    }
  })();
  const next = async (index = taken): Promise<State> => {
    while (states[index] === undefined) await wake.promise;
    taken = Math.max(taken, index + 1);
    return states[index];
  };
  return {
    headers: response.headers,
    ended,
    next,
    read: () => text,
    /** Round, count and digest of the first state from now on that is as wanted. */
    async until(isWanted: (state: State) => boolean | undefined) {
      let state = await next();
      while (!isWanted(state)) state = await next();
      return [state.round?.id, state.round?.responseCount, state.round?.digest?.kind];
    },
    async stop() {
      controller.abort();
      await ended.catch(() => undefined);
    },
  };
}
