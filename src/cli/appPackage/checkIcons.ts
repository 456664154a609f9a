import { PNG } from 'pngjs';

/** What is wrong with the colour icon: 192 × 192 pixels and nothing see-through, as Teams puts it on any background. */
export function checkColorIcon(bytes: Buffer): readonly string[] {
  const icon = readPng(bytes);
  if (!icon) return ['color icon: is not a PNG'];
  return [...checkSize(icon, 192, 'color icon'), ...(pixelsOf(icon).every(({ alpha }) => alpha === 255) ? [] : ['color icon: must not be see-through'])];
}

/** What is wrong with the outline icon: 32 × 32 pixels, white on nothing, as Teams colours it itself. */
export function checkOutlineIcon(bytes: Buffer): readonly string[] {
  const icon = readPng(bytes);
  if (!icon) return ['outline icon: is not a PNG'];
  const pixels = pixelsOf(icon);
  const isWhite = pixels.every(({ red, green, blue, alpha }) => alpha === 0 || (red === 255 && green === 255 && blue === 255));
  const hasOutline = pixels.some(({ alpha }) => alpha === 255) && pixels.some(({ alpha }) => alpha === 0);
  return [...checkSize(icon, 32, 'outline icon'), ...(isWhite && hasOutline ? [] : ['outline icon: must be white on a see-through background'])];
}

function readPng(bytes: Buffer): PNG | undefined {
  try {
    return PNG.sync.read(bytes);
  } catch {
    return undefined;
  }
}

function checkSize({ width, height }: PNG, size: number, name: string): readonly string[] {
  return width === size && height === size ? [] : [`${name}: is ${width} × ${height} pixels, must be ${size} × ${size}`];
}

function pixelsOf({ data }: PNG): { red: number; green: number; blue: number; alpha: number }[] {
  return Array.from({ length: data.length / 4 }, (_, index) => ({ red: data[index * 4] ?? 0, green: data[index * 4 + 1] ?? 0, blue: data[index * 4 + 2] ?? 0, alpha: data[index * 4 + 3] ?? 0 }));
}
