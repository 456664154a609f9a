import { createRequire } from 'node:module';

interface EntityMapper {
  readonly Entity: { readonly type: { additionalProperties?: { readonly type: { readonly name: string } } } };
}

/**
 * Lets citations through to Teams: botbuilder 4.23.3 drops every property of `activity.entities[]` that its mapper does not
 * name (fixed in its repository by pull request 4903, never released). Changes the SDK's mapper once for the process.
 */
export function keepEntityProperties(): void {
  const { Entity } = createRequire(import.meta.url)('botframework-connector/lib/connectorApi/models/mappers') as EntityMapper;
  Entity.type.additionalProperties = { type: { name: 'Object' } };
}
