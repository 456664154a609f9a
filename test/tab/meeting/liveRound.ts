import type { LiveRoundView } from '../../../src/web/tab/wire.ts';

/** An open live round below its threshold of five, with some of it replaced. */
export function liveRound(changes: Partial<LiveRoundView> = {}): LiveRoundView {
  return {
    id: 'round-1',
    language: 'da',
    prompt: {
      id: 'prompt-1',
      documentId: 'gladsaxe-vi-vil',
      statementId: 'gladsaxe-vi-vil#one',
      quote: 'Vi vil tale åbent om tvivl.',
      source: { title: 'Vi vil', municipality: 'Gladsaxe', section: '', lines: [3, 3] },
      themeId: 'mod',
      question: { da: 'Hvad lykkes for os?', en: 'What do we succeed in?' },
      origin: 'authored',
    },
    threshold: 5,
    startedAtUtc: '2026-11-18T09:00:00.000Z',
    isOpen: true,
    isResultSent: false,
    responseCount: 0,
    ...changes,
  };
}
