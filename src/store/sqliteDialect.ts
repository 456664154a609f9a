import { CompiledQuery, type DatabaseConnection, type Driver, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely';

/**
 * SQLite whose transactions take the write lock when they begin. One that reads first and takes it later fails at once, without
 * waiting, when another process wrote in between.
 */
export function createSqliteDialect(database: SqliteDatabase): SqliteDialect {
  return new WritingDialect(database);
}

class WritingDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new WritingDriver({ database: this.#database });
  }
}

class WritingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}
