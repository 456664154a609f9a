import type { Frame, Page } from 'playwright-core';

/** Something that can be pressed or written in. */
export interface Control {
  /** What it is and what it says, for people who read a failure. */
  readonly name: string;
  /** On the whole page, in pixels. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** A link in a line of text, which is as high as the text. */
  readonly isInText: boolean;
}

/** What somebody meets who goes through a page with Tab alone, from its top. */
export interface Walk {
  /** Everything on the page that is to be used. */
  readonly controls: readonly Control[];
  /** Those that were met, in the order they were, and whether one saw the focus on each. */
  readonly stops: readonly { readonly control: Control; readonly isSeen: boolean }[];
  /** Whether the end was reached with Tab, and the top again with Shift+Tab. */
  readonly isThrough: boolean;
}

/** Goes through the page as it is now. */
export async function walkByKeyboard(page: Frame, { keyboard }: Page): Promise<Walk> {
  const controls = await page.evaluate(prepareWalk);
  const stops: { control: Control; isSeen: boolean }[] = [];
  const limit = controls.length * 2 + 20;
  const go = async (key: string, onStop: (index: number, isSeen: boolean) => void): Promise<boolean> => {
    for (let steps = 0; steps < limit; steps += 1) {
      await keyboard.press(key);
      const { index, isSeen, isOut } = await page.evaluate(readStop);
      if (isOut) return true;
      if (index !== undefined) onStop(index, isSeen);
    }
    return false;
  };
  const isDown = await go('Tab', (index, isSeen) => stops.push({ control: controls[index]!, isSeen }));
  let back = 0;
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-walk-end]')?.focus());
  const isUp = await go('Shift+Tab', () => (back += 1));
  await page.evaluate(() => {
    for (const end of document.querySelectorAll('[data-walk-start],[data-walk-end]')) end.remove();
  });
  return { controls, stops, isThrough: isDown && isUp && back === stops.length };
}

/** In the page: numbers what can be used, remembers how it looks without the focus, and puts a mark before and after everything. */
function prepareWalk(): Control[] {
  const walk = globalThis as unknown as { walkLooks: string[]; lookOf: (element: Element) => string; groupOf: (element: Element) => unknown };
  // Its own looks and those of what stands around it: a field is framed by what it stands in.
  walk.lookOf = (element) => {
    const around = [element, element.parentElement, element.parentElement?.parentElement, element.nextElementSibling].filter((one) => one !== null && one !== undefined);
    return JSON.stringify(around.flatMap((one) => [undefined, '::before', '::after'].map((pseudo) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderTopColor, borderBottomColor, borderBottomWidth, borderTopWidth, backgroundColor, textDecorationLine, content, transform, opacity } = getComputedStyle(one, pseudo);
      return [outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor, boxShadow, borderTopColor, borderBottomColor, borderBottomWidth, borderTopWidth, backgroundColor, textDecorationLine, content, transform, opacity];
    })));
  };
  const isUsable = (element: HTMLElement): boolean =>
    element.tabIndex >= 0 && !element.matches(':disabled, [data-tabster-dummy], [data-walk-start], [data-walk-end]') && element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null;
  // Of the numbers to choose among and of a chart's bars one is met, and the arrows lead to the others.
  const met = new Set<unknown>();
  walk.groupOf = (element) => (element instanceof HTMLInputElement && element.type === 'radio' ? element.name : element.closest('svg'));
  const isFirstOfGroup = (element: HTMLElement): boolean => {
    const group = walk.groupOf(element);
    const isNew = group === null || !met.has(group);
    met.add(group);
    return isNew;
  };
  const found = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]')].filter(isUsable).filter(isFirstOfGroup);
  (document.activeElement as HTMLElement | null)?.blur();
  walk.walkLooks = found.map((element) => walk.lookOf(element));
  for (const [index, element] of found.entries()) element.dataset['walk'] = String(index);
  for (const [mark, place] of [['walkStart', 'prepend'], ['walkEnd', 'append']] as const) {
    const end = document.createElement('span');
    end.tabIndex = -1;
    end.dataset[mark] = '';
    document.body[place](end);
    if (mark === 'walkStart') end.focus();
  }
  return found.map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const words = element.getAttribute('aria-label') ?? (element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? element.placeholder) : element.textContent);
    return {
      name: `${element.tagName.toLowerCase()} ${words.trim().slice(0, 40)}`,
      box: { left: left + scrollX, top: top + scrollY, width, height },
      isInText: element instanceof HTMLAnchorElement && getComputedStyle(element).display === 'inline',
    };
  });
}

/** In the page: where the focus is, and whether it shows. `isOut` beyond either end. */
function readStop(): { index?: number; isSeen: boolean; isOut: boolean } {
  const { walkLooks, lookOf, groupOf } = globalThis as unknown as { walkLooks: string[]; lookOf: (element: Element) => string; groupOf: (element: Element) => unknown };
  const focused = document.activeElement as HTMLElement | null;
  if (focused === null || focused === document.body || focused === document.documentElement || focused.matches('[data-walk-start], [data-walk-end]')) return { isSeen: false, isOut: true };
  const group = groupOf(focused);
  const number = focused.dataset['walk'] ?? (group === null ? undefined : [...document.querySelectorAll<HTMLElement>('[data-walk]')].find((other) => groupOf(other) === group)?.dataset['walk']);
  if (number === undefined) return { isSeen: false, isOut: false };
  return { index: Number(number), isSeen: lookOf(focused) !== walkLooks[Number(number)], isOut: false };
}
