/** The peer of the tab's bench: the least that a page in Teams can be with these parts – teams-js, Fluent UI's provider and a theme, a text and a button. */
import { Button, createDOMRenderer, FluentProvider, RendererProvider, teamsLightTheme, Text } from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

await app.initialize();
const { user } = await app.getContext();
app.notifyAppLoaded();
void app.notifySuccess();
// Under the product's policy no style runs without the nonce.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const page = createElement(FluentProvider, { theme: teamsLightTheme }, createElement(Text, null, `Hello ${user?.displayName ?? ''}`), createElement(Button, null, 'A button'));
const root = document.getElementById('root');
if (root) createRoot(root).render(createElement(RendererProvider, { renderer, targetDocument: document, children: page }));
