import type { Json } from './wire.ts';

/** A value as JSON will carry it. */
export function toJson<Value>(value: Value): Json<Value> {
  return JSON.parse(JSON.stringify(value)) as Json<Value>;
}
