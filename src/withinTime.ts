/** The promise's result, or `late` when it takes longer than `timeoutMs`. */
export async function withinTime<Result, Late>(promise: Promise<Result>, timeoutMs: number, late: Late): Promise<Result | Late> {
  const deadline = Promise.withResolvers<Late>();
  const timer = setTimeout(deadline.resolve, timeoutMs, late);
  return await Promise.race([promise, deadline.promise]).finally(() => clearTimeout(timer));
}
