/** A growing list of 32-bit integers in one typed array: a tenth of the memory of an array of numbers in objects. */
export interface IntList {
  readonly length: number;
  push(value: number): void;
  /** The values in an array of exactly their length; the list is not to be used afterwards. */
  toArray(): Int32Array;
}

export function createIntList(): IntList {
  let values = new Int32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = new Int32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    toArray: () => values.slice(0, length),
  };
}
