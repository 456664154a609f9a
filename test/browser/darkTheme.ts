import { teamsDarkTheme } from '@fluentui/react-components';
import type { Locator } from 'playwright-core';

/**
 * Gives a card that the playground has drawn the colours of Teams' dark theme: to its elements those of Teams' dark host config in
 * place of the light one's, which the playground has; to fields, buttons and charts those of Fluent's dark theme. Throws when a
 * colour of an element has no counterpart, as after the playground's colours have changed.
 */
export async function darken(card: Locator): Promise<void> {
  const unknown = await card.evaluate(recolour, { tokens: Object.entries(teamsDarkTheme).map(([name, value]): [string, string] => [name, String(value)]), colours: hostColours });
  if (unknown.length > 0) throw new Error(`There is no dark colour for ${unknown.join(', ')}`);
}

/** Runs in the page, so that it holds nothing from outside. */
function recolour(card: HTMLElement | SVGElement, { tokens, colours }: { readonly tokens: readonly (readonly [string, string])[]; readonly colours: Readonly<Record<string, string>> }): string[] {
  for (const [name, value] of tokens) card.style.setProperty(`--${name}`, value);
  const unknown = new Set<string>();
  for (const { style } of [card, ...card.querySelectorAll<HTMLElement>('[style]')]) {
    for (const property of ['color', 'background-color']) {
      const value = style.getPropertyValue(property);
      const dark = colours[value];
      if (dark !== undefined) style.setProperty(property, dark);
      else if (/^(?:rgb|#)/.test(value)) unknown.add(`${property} ${value}`);
    }
  }
  // What has no colour of its own; Teams colours links, which the playground leaves to the browser.
  card.style.color = 'var(--colorNeutralForeground1)';
  for (const { style } of card.querySelectorAll<HTMLElement>('a')) style.color = 'var(--colorBrandForegroundLink)';
  return [...unknown];
}

/** Of Teams' light host config and of its dark one, as `samples/HostConfig` of microsoft/AdaptiveCards has them. */
const hostColours = {
  'rgb(255, 255, 255)': '#2d2c2c',
  'rgb(249, 248, 247)': '#292828',
  'rgb(37, 36, 36)': '#ffffff',
  'rgba(37, 36, 36, 0.75)': 'rgba(255, 255, 255, 0.75)',
  'rgb(98, 100, 167)': '#a6a7dc',
  'rgb(196, 49, 75)': '#d74654',
} as const;
