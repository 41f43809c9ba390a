import { type DocumentNode, Kind, visit } from 'graphql';

/**
 * A subgraph's document without its words on entities of others.
 *
 * A stub must describe itself for the reader of that subgraph; in the composed graph the owner's words are the ones that
 * count, and the composer would otherwise keep those of the first subgraph in the alphabet.
 *
 * @param entities entities that the subgraph owns
 * @param owned entities that any subgraph owns
 */
export function withoutBorrowedWords(
  document: DocumentNode,
  entities: readonly string[],
  owned: ReadonlySet<string>,
): DocumentNode {
  return visit(document, {
    [Kind.OBJECT_TYPE_DEFINITION]: (type) => {
      if (!owned.has(type.name.value) || entities.includes(type.name.value)) return undefined;
      const fields = type.fields?.map((field) =>
        field.name.value === 'id' ? { ...field, description: undefined } : field,
      );
      return { ...type, description: undefined, fields };
    },
  });
}
