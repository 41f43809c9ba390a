import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefinitionNode, type DocumentNode, Kind, type OperationDefinitionNode, parse, visit } from 'graphql';

const CONSOLE = path.resolve(import.meta.dirname, '../../console/src');

/** An operation of the console with the fragments it needs, as the browser sends it. */
export interface ConsoleOperation {
  readonly name: string;
  readonly document: DocumentNode;
}

function definitionsIn(file: string): readonly DefinitionNode[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\bgraphql\(\s*`([^`]*)`/g)].flatMap(
    ([, body = '']) => parse(body, { noLocation: true }).definitions,
  );
}

/** The client's own directives never leave the browser. */
function withoutClientDirectives(document: DocumentNode): DocumentNode {
  return visit(document, { Directive: ({ name }) => (name.value === 'unmask' ? null : undefined) });
}

/** Every operation that stands in the console's sources. */
export function consoleOperations(): readonly ConsoleOperation[] {
  const definitions = readdirSync(CONSOLE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /[.]tsx?$/.test(file) && !file.startsWith('gql'))
    .sort()
    .flatMap((file) => definitionsIn(path.join(CONSOLE, file)));
  const fragments = new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const operations = definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return operations.map((operation) => {
    const needed = new Map<string, DefinitionNode>();
    const collect = (node: DefinitionNode) =>
      void visit(node, {
        FragmentSpread({ name }) {
          const fragment = fragments.get(name.value);
          if (!fragment || needed.has(name.value)) return;
          needed.set(name.value, fragment);
          collect(fragment);
        },
      });
    collect(operation);
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...needed.values()] };
    return { name: operation.name?.value ?? '', document: withoutClientDirectives(document) };
  });
}
