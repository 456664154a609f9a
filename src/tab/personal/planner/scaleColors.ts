/**
 * Of the steps 1 … 5, from orange by grey to blue: told apart by the colour-blind (no red against green) and on light and dark
 * ground. Nothing is said by them alone: numbers stand beside.
 */
export const scaleColors = ['#c2631b', '#e39b5c', '#9a9a9a', '#6fa3dc', '#3a78c9'] as const;
