import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  visit,
} from 'graphql';
import { Extensions } from 'type-graphql';
import { type AccessRule, everyone } from '../access/index.ts';

type Decorator = ClassDecorator & MethodDecorator & PropertyDecorator;

/** Name of the federation tag that the public contract is cut by. */
export const PUBLIC_TAG = 'public';

/**
 * Puts a field, or all fields of an object type, into the public contract: what any program may read without a key.
 * Its rule must be `everyone` and it must not be personal, else the subgraph does not start. Arguments, filters and enums
 * of a public field are public with it.
 */
export function Public(): Decorator {
  return Extensions({ isPublic: true }) as Decorator;
}

/** Takes a field of a public type out of the public contract. */
export function Withheld(): Decorator {
  return Extensions({ isPublic: false }) as Decorator;
}

/** Marks a type that only wraps others (a page, an edge, a count): public exactly where a public field leads to it. */
export function Envelope(): Decorator {
  return Extensions({ isEnvelope: true }) as Decorator;
}

/** What the public contract holds of one subgraph. */
interface PublicParts {
  /** coordinates of fields, `VoteEvent.title` */
  readonly fields: ReadonlySet<string>;
  /** enums, scalars and inputs that the fields need */
  readonly plainTypes: ReadonlySet<string>;
}

/**
 * Writes `@tag(name: "public")` beside everything that the public contract holds.
 *
 * @param document SDL of the subgraph
 * @param source the schema it was printed from: declarations live in its extensions
 * @throws {Error} naming every field that must not be public or leads where nothing is
 */
export function tagPublic(document: DocumentNode, source: GraphQLSchema): DocumentNode {
  const { fields, plainTypes } = collect(source);
  return visit(document, {
    ObjectTypeDefinition: (type) => ({
      ...type,
      fields: type.fields?.map((field) =>
        fields.has(`${type.name.value}.${field.name.value}`)
          ? tagged({ ...field, arguments: field.arguments?.map(tagged) })
          : field,
      ),
    }),
    InputObjectTypeDefinition: (type) =>
      plainTypes.has(type.name.value) ? tagged({ ...type, fields: type.fields?.map(tagged) }) : undefined,
    EnumTypeDefinition: (type) =>
      plainTypes.has(type.name.value) ? tagged({ ...type, values: type.values?.map(tagged) }) : undefined,
    ScalarTypeDefinition: (type) => (plainTypes.has(type.name.value) ? tagged(type) : undefined),
  });
}

function collect(source: GraphQLSchema): PublicParts {
  const objects = Object.values(source.getTypeMap()).filter(isObjectType);
  const declared = objects.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => field.extensions.isPublic ?? type.extensions.isPublic)
      .map((field) => ({ type, field })),
  );
  const faults = declared.flatMap(({ type, field }) => faultsOf(type, field, source));
  if (faults.length > 0) throw new Error(`These fields cannot be public:\n${faults.join('\n')}`);

  const fields = new Set<string>();
  const plainTypes = new Set<string>();
  const addPlain = (type: GraphQLNamedType): void => {
    if (isObjectType(type) || isSpecifiedScalarType(type) || plainTypes.has(type.name)) return;
    plainTypes.add(type.name);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) addPlain(getNamedType(field.type));
  };
  const add = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): void => {
    if (fields.has(`${type.name}.${field.name}`)) return;
    fields.add(`${type.name}.${field.name}`);
    for (const argument of field.args) addPlain(getNamedType(argument.type));
    const answer = getNamedType(field.type);
    addPlain(answer);
    if (isEnvelope(answer)) for (const inner of Object.values(answer.getFields())) add(answer, inner);
  };
  for (const { type, field } of declared) add(type, field);
  return { fields, plainTypes };
}

function faultsOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, source: GraphQLSchema): string[] {
  const at = `${type.name}.${field.name}`;
  const rule = (field.extensions.access ?? type.extensions.access) as AccessRule | undefined;
  const personal = field.extensions.personal === undefined ? type.extensions.personal : field.extensions.personal;
  const answer = bareAnswer(field);
  return [
    rule === everyone ? '' : `${at}: its rule is ${rule?.name ?? 'missing'}, not everyone`,
    personal ? `${at}: it is personal` : '',
    type === source.getMutationType() ? `${at}: a change is never public` : '',
    isObjectType(answer) && !hasPublicField(answer) ? `${at}: nothing of ${answer.name} is public` : '',
  ].filter(Boolean);
}

/** The type that a field is about, out of its page. */
function bareAnswer(field: GraphQLField<unknown, unknown>): GraphQLNamedType {
  const answer = getNamedType(field.type);
  if (!isEnvelope(answer)) return answer;
  const fields = answer.getFields();
  const inner = fields.edges ?? fields.node;
  return inner ? bareAnswer(inner) : answer;
}

function hasPublicField(type: GraphQLObjectType): boolean {
  return (
    type.extensions.isEnvelope === true ||
    Object.values(type.getFields()).some((field) => field.extensions.isPublic ?? type.extensions.isPublic)
  );
}

function isEnvelope(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && type.extensions.isEnvelope === true;
}

const TAG: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'tag' },
  arguments: [
    { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'name' }, value: { kind: Kind.STRING, value: PUBLIC_TAG } },
  ],
};

function tagged<Node extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(node: Node): Node {
  return { ...node, directives: [...(node.directives ?? []), TAG] };
}
