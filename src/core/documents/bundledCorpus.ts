import { fileURLToPath } from 'node:url';

/** The folder of the documents that come with the product. */
export const BUNDLED_CORPUS_DIRECTORY = fileURLToPath(new URL('./corpus', import.meta.url));
