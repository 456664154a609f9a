import type { Migration } from 'kysely/migration';
import type { Database } from './schema.ts';

/** What a note was written on, so that its writer still sees it when the document says something else. Notes of before have none. */
export const addNoteQuotes: Migration = {
  async up({ schema }: Database) {
    await schema.alterTable('note').addColumn('quote', 'text').execute();
  },
};
