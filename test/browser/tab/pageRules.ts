import type { Frame } from 'playwright-core';
import type { Control, Walk } from './walkByKeyboard.ts';

/** What of the way with the keyboard goes wrong: what cannot be reached, where the focus jumps back or cannot be seen, and where one does not get out. */
export function findLost({ controls, stops, isThrough }: Walk): string[] {
  const met = new Set(stops.map(({ control }) => control));
  return [
    ...controls.filter((control) => !met.has(control)).map(({ name }) => `not reached: ${name}`),
    ...stops.filter(({ control }, index) => stops[index - 1] !== undefined && isBefore(control, stops[index - 1]!.control)).map(({ control }, index) => `goes back to ${control.name} (${index})`),
    ...stops.filter(({ isSeen }) => !isSeen).map(({ control }) => `no focus seen: ${control.name}`),
    ...(isThrough ? [] : ['does not come out at both ends']),
  ];
}

/** Above what came before it without standing to the right of it: columns are read one after the other. */
function isBefore({ box }: Control, { box: before }: Control): boolean {
  const isAbove = box.top + box.height <= before.top + 1;
  const isLeft = box.left + box.width <= before.left + 1;
  const isBeside = box.top < before.top + before.height && before.top < box.top + box.height;
  return (isAbove && box.left < before.left + before.width) || (isBeside && isLeft);
}

/** Controls that a finger misses: under 24 pixels either way, with another nearer than that. WCAG 2.2, 2.5.8. */
export function findSmall({ controls }: Walk): string[] {
  const shown = controls.filter(({ box, isInText }) => !isInText && box.width > 1 && box.height > 1);
  return shown.filter((control) => Math.min(control.box.width, control.box.height) < 24 && shown.some((other) => other !== control && isNear(control, other))).map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
}

/** Whether circles of 24 pixels around the middles of both, or the other itself, meet. */
function isNear({ box: one }: Control, { box: other }: Control): boolean {
  const [x, y] = [one.left + one.width / 2, one.top + one.height / 2];
  const across = Math.max(other.left - x, x - (other.left + other.width), 0);
  const down = Math.max(other.top - y, y - (other.top + other.height), 0);
  return Math.hypot(across, down) < 12;
}

/** Headings that are out of order: not one of the first level, the first not of it, or a level left out. */
export async function findStrayHeadings(page: Frame): Promise<string[]> {
  const levels = await page.evaluate(() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.checkVisibility()).map((heading) => [Number(heading.tagName.slice(1)), heading.textContent.slice(0, 50)] as const));
  return [
    ...(levels.filter(([level]) => level === 1).length === 1 && levels[0]?.[0] === 1 ? [] : [`headings of the first level: ${levels.filter(([level]) => level === 1).length}`]),
    ...levels.filter(([level], index) => level > (levels[index - 1]?.[0] ?? 1) + 1).map(([level, words]) => `h${level} ${words}`),
  ];
}

/** What moves although one asked for no motion. Fading and changes of colour are none. */
export async function findMoving(page: Frame): Promise<string[]> {
  return await page.evaluate(() => {
    const longest = (durations: string) => Math.max(...durations.split(',').map((one) => parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1_000)));
    return [...document.querySelectorAll('*')].flatMap((element) => [undefined, '::before', '::after'].flatMap((pseudo) => {
      const { animationName, animationDuration, transitionProperty, transitionDuration } = getComputedStyle(element, pseudo);
      const isAnimated = animationName !== 'none' && longest(animationDuration) > 50;
      const isMoved = /\b(all|transform|translate|scale|width|height|top|left|inset|margin|inline-size|block-size)\b/.test(transitionProperty) && longest(transitionDuration) > 50;
      return isAnimated || isMoved ? [`${element.tagName} ${element.getAttribute('class')?.slice(0, 60) ?? ''}${pseudo ?? ''}: ${animationName} ${transitionProperty} ${transitionDuration}`] : [];
    }));
  });
}

/** Makes every text twice as large, as somebody does who sees poorly. */
export async function doubleText(page: Frame): Promise<void> {
  await page.evaluate(() => {
    const sized = [...document.querySelectorAll<HTMLElement>('body *')].map((element) => [element, getComputedStyle(element)] as const).map(([element, { fontSize, lineHeight }]) => [element, parseFloat(fontSize), parseFloat(lineHeight)] as const);
    for (const [element, fontPx, linePx] of sized) {
      element.style.setProperty('font-size', `${fontPx * 2}px`, 'important');
      if (!Number.isNaN(linePx)) element.style.setProperty('line-height', `${linePx * 2}px`, 'important');
    }
  });
}

/** What is wider than the window or reaches beyond it, what scrolls in a frame of its own left out. */
export async function findWide(page: Frame): Promise<string[]> {
  return await page.evaluate(() => {
    const scrollsItself = (element: Element) => [...ancestorsOf(element)].some((one) => one !== document.documentElement && /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth && one.clientWidth <= innerWidth);
    function* ancestorsOf(element: Element): Generator<Element> {
      for (let one: Element | null = element; one !== null; one = one.parentElement) yield one;
    }
    const { scrollWidth } = document.documentElement;
    const beyond = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && getComputedStyle(element).clipPath === 'none').filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 1 && right > innerWidth + 1 && !scrollsItself(element);
    });
    return [...(scrollWidth > innerWidth ? [`the page is ${scrollWidth} pixels wide`] : []), ...beyond.slice(0, 5).map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`)];
  });
}

/** Every text that is seen or said, with the language that the page says it is in. */
export async function listSpoken(page: Frame): Promise<{ readonly language: string; readonly text: string }[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => !element.matches('script, style, noscript') && element.closest('svg') === null)
      .flatMap((element) => {
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? '').join(' ').trim();
        const said = ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name)?.trim() ?? '');
        return [own, ...said].filter((text) => text !== '').map((text) => ({ language: element.closest('[lang]')?.getAttribute('lang') ?? '', text }));
      }),
  );
}
