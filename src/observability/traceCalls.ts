import type { Telemetry } from '../telemetry.ts';

/** Stands in for a part whose every call becomes a span, such as `store findProfile`; what is handed over is not looked at. */
export function traceCalls<Part extends object>(part: Part, prefix: 'store', trace: Telemetry['trace']): Part {
  const traced = new Map<string | symbol, unknown>();
  return new Proxy(part, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      if (!traced.has(name)) traced.set(name, (...values: unknown[]) => trace(`${prefix} ${String(name)}`, () => Reflect.apply(member, target, values) as unknown));
      return traced.get(name);
    },
  });
}
