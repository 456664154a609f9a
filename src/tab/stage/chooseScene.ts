import type { LiveRoundView, ShareableView } from '../../web/tab/wire.ts';

/** What stands on the stage now. */
export type Scene = { readonly kind: 'card'; readonly shareable: ShareableView } | { readonly kind: 'round'; readonly round: LiveRoundView } | { readonly kind: 'empty' };

/**
 * The meeting's open round before all, for everybody is to answer it; else the newest one that was closed, when it was held on the
 * card that was put here, or when there is none; else the card.
 */
export function chooseScene(shareable: ShareableView | undefined, round: LiveRoundView | undefined): Scene {
  if (round && (round.isOpen || !shareable || isHeldOn(round, shareable))) return { kind: 'round', round };
  return shareable ? { kind: 'card', shareable } : { kind: 'empty' };
}

function isHeldOn({ prompt: { statementId } }: LiveRoundView, shareable: ShareableView): boolean {
  switch (shareable.kind) {
    case 'statement':
      return shareable.citation.statementId === statementId;
    case 'prompt':
      return shareable.prompt.statementId === statementId;
    case 'cell':
    case 'round':
      return false;
  }
}
