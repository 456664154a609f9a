/** A `ref` that moves the focus to what it is put on, once, when that appears: where a view took the place of another. */
export function focusOn(element: HTMLElement | null): void {
  element?.focus();
}
