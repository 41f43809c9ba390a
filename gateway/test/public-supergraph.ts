import { type ConstDirectiveNode, type DocumentNode, Kind, parse, print, visit } from 'graphql';

const INACCESSIBLE: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'inaccessible' },
  arguments: [],
};

/**
 * The SDL of a subgraph with everything hidden but some fields.
 * @param shown coordinates of fields, `Query.appeals`; types without one are hidden whole
 */
export function showOnly(sdl: string, shown: ReadonlySet<string>): string {
  const document: DocumentNode = parse(sdl.replace('"@key"', '"@key", "@inaccessible"'));
  const isShown = (type: string) => [...shown].some((at) => at.startsWith(`${type}.`) || at === type);
  return print(
    visit(document, {
      ObjectTypeDefinition(type) {
        if (!isShown(type.name.value)) return { ...type, directives: [...(type.directives ?? []), INACCESSIBLE] };
        const fields = type.fields?.map((field) =>
          shown.has(`${type.name.value}.${field.name.value}`)
            ? field
            : { ...field, directives: [...(field.directives ?? []), INACCESSIBLE] },
        );
        return { ...type, fields };
      },
      InputObjectTypeDefinition: (type) => ({ ...type, directives: [...(type.directives ?? []), INACCESSIBLE] }),
    }),
  );
}
