import { z } from 'zod';

/** Why a body is refused, as an error code's last part. The message names fields, never their content. */
export interface ActivityProblem {
  readonly code: 'web.notAnActivity' | 'web.tooDeep';
  readonly message: string;
}

/** Objects and lists inside each other; a card's data in Teams stays far below. */
export const maximumDepth = 64;

/**
 * Checks a parsed body before the SDK sees it, which throws on odd types and recurses into whatever it gets.
 * Returns the problem, or undefined for a body that is an activity. Strings are cleaned in place: control characters other
 * than tab and line breaks are removed, since neither databases nor Teams take them, and halves of surrogate pairs are replaced, which
 * no address can hold.
 */
export function checkActivity(body: unknown): ActivityProblem | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { code: 'web.notAnActivity', message: 'The body must be a JSON object that holds an activity.' };
  }
  const problem = cleanStrings(body);
  if (problem) return problem;
  const parsed = activity.safeParse(body);
  if (parsed.success) return undefined;
  const fields = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  return { code: 'web.notAnActivity', message: `The body is not an activity: ${fields.join('; ')}.` };
}

/** Several times as long as any id of Teams; three of them fit into one row of a database's index. */
const longestId = 300;

const string = z.string('must be a string');
const id = string.min(1, 'must not be empty').max(longestId, `must have at most ${longestId} characters`);
const person = z.object({ id, aadObjectId: id.nullish(), name: string.nullish() }, 'must be an object');
const object = z.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'must be an object');

/** Only the types of the fields that the SDK and the bot read. What is parsed is thrown away: the body itself is passed on, untouched. */
const activity = z
  .object({
    type: string.min(1, 'must not be empty'),
    conversation: z.object({ id, tenantId: string.nullish(), conversationType: string.nullish() }, 'must be an object'),
    // Which channel's tokens are valid, and where the answer goes.
    channelId: id,
    serviceUrl: z.url({ protocol: /^https?$/, error: 'must be an http address' }),
    id: string.nullish(),
    text: string.nullish(),
    locale: string.nullish(),
    replyToId: string.nullish(),
    name: string.nullish(),
    deliveryMode: string.nullish(),
    action: string.nullish(),
    from: person.nullish(),
    recipient: person.partial().nullish(),
    channelData: object.nullish(),
    entities: z.array(object, 'must be a list').nullish(),
    attachments: z.array(object, 'must be a list').nullish(),
    membersAdded: z.array(object, 'must be a list').nullish(),
    membersRemoved: z.array(object, 'must be a list').nullish(),
  })
  .refine((value) => !needsSender.has(value.type) || value.from != null, { path: ['from'], error: 'must be an object' });

/** Kinds of activity that are answered to the person who sent them. */
const needsSender = new Set(['message', 'messageUpdate', 'invoke']);

// eslint-disable-next-line no-control-regex -- the characters to remove
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Walks with its own stack, since the call stack is what deep nesting attacks. */
function cleanStrings(root: object): ActivityProblem | undefined {
  const pending: { value: Record<string, unknown>; depth: number }[] = [{ value: root as Record<string, unknown>, depth: 1 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, depth } = next;
    if (depth > maximumDepth) return { code: 'web.tooDeep', message: `The body nests deeper than ${maximumDepth} levels.` };
    for (const [key, child] of Object.entries(value)) {
      // Copying code would turn this key into the object's prototype.
      if (key === '__proto__') return { code: 'web.notAnActivity', message: 'The body holds a key that no activity has.' };
      if (typeof child === 'string') {
        const clean = child.replace(controlCharacters, '').toWellFormed();
        if (clean !== child) value[key] = clean;
      } else if (typeof child === 'object' && child !== null) pending.push({ value: child as Record<string, unknown>, depth: depth + 1 });
    }
  }
  return undefined;
}
