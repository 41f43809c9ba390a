import type { AccessRule } from '@hromada/shared/access';
import { type GraphQLField, type GraphQLObjectType, GraphQLSchema } from 'graphql';
import { ACTORS, type Actor } from './actors.ts';
import { parentsByContext } from './parents.ts';
import { type Answer, askInHand, askRoot, askWay, type Verdict } from './verdict.ts';
import { fieldsOf, inShape, isPage, objectTypes, type Way, waysFromRoots, waysFurther } from './ways.ts';
import type { WorldSubgraph } from './world.ts';

/** A field and what each actor gets of it, one letter an actor; see the legend of the reviewed file. */
export interface Row {
  readonly coordinate: string;
  readonly rule: string;
  /** which object in the hand, where there are several; empty for the record itself */
  readonly variant: string;
  readonly verdicts: string;
}

/** A way and to whom it shows an object, one sign an actor. */
export interface WayRow {
  readonly type: string;
  readonly name: string;
  readonly reach: string;
}

/** The matrix of one subgraph. */
export interface Matrix {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly ways: readonly WayRow[];
  /** verdicts that were found by executing an operation */
  readonly cells: number;
  /** a field that is answered one way and refused another */
  readonly contradictions: readonly string[];
}

/** A field of an object that can be asked again, alone: for the mutation check. */
export interface Probe {
  readonly coordinate: string;
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  /** the object in the hand; undefined for a root field, whose rule is asked without one */
  readonly parent: unknown;
  /** as the field's rule is now */
  ask(actor: Actor): Promise<Verdict>;
}

const ROOTS = ['query', 'mutation', 'subscription'] as const;
const SHAPES = ['alias', 'fragment', 'inline fragment'] as const;

/** Asks everything of a subgraph, every way, as everybody. */
export async function matrixOf(subgraph: WorldSubgraph): Promise<{ matrix: Matrix; probes: readonly Probe[] }> {
  const parents = parentsByContext(subgraph.schema);
  const watched: WorldSubgraph = { ...subgraph, contextOf: (viewer) => parents.watch(subgraph.contextOf(viewer)) };
  const rows: Row[] = [];
  const probes: Probe[] = [];
  const contradictions: string[] = [];
  let cells = 0;

  for (const operation of ROOTS) {
    const type = rootOf(subgraph.schema, operation);
    if (!type) continue;
    for (const field of fieldsOf(type)) {
      const coordinate = `${type.name}.${field.name}`;
      const probe: Probe = {
        ...{ coordinate, type, field, parent: undefined },
        ask: (actor) => askRoot(subgraph, { operation, field }, actor),
      };
      probes.push(probe);
      rows.push({ coordinate, rule: ruleOf(type, field).name, variant: '', verdicts: letters(await askAll(probe)) });
      cells += ACTORS.length;
    }
  }

  const walked = await walk(watched);
  for (const { way, answers } of walked) cells += answers.length * fieldsOf(way.type).length;

  for (const type of objectTypes(subgraph.schema)) {
    const hand = new GraphQLSchema({ query: type });
    const mine = walked.filter(({ way }) => way.type === type);
    const isShown = ACTORS.map((_, index) => mine.some(({ answers }) => answers[index] !== undefined));
    for (const { variant, parent } of parents.of(type)) {
      const isRuleOnly = variant !== '' || !isShown.includes(true);
      for (const field of fieldsOf(type)) {
        const coordinate = `${type.name}.${field.name}`;
        const probe: Probe = {
          ...{ coordinate, type, field, parent },
          ask: (actor) => askInHand(subgraph, { schema: hand, coordinate, field }, parent, actor),
        };
        probes.push(probe);
        const inHand = await askAll(probe);
        cells += ACTORS.length;
        const byWays = ACTORS.map((_, index) => mine.flatMap(({ answers }) => answers[index]?.get(field.name) ?? []));
        if (!isRuleOnly) contradictions.push(...contradictionsOf(coordinate, byWays, inHand));
        const verdicts = letters(inHand)
          .split('')
          .map((letter, index) => (isRuleOnly || isShown[index] ? letter : letter === 'D' ? 'H' : 'h'))
          .join('');
        const named = variant === '' && isRuleOnly ? 'rule only' : variant;
        rows.push({ coordinate, rule: ruleOf(type, field).name, variant: named, verdicts });
      }
    }
  }
  const ways = walked.map(({ way, answers }) => ({
    type: way.type.name,
    name: way.name,
    reach: answers.map((answer) => (answer ? '+' : '·')).join(''),
  }));
  return { matrix: { name: subgraph.name, rows, ways, cells, contradictions }, probes };
}

/** The rule of a field: its own, or that of its type. */
export function ruleOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): AccessRule {
  const rule = (field.extensions.access ?? type.extensions.access) as AccessRule | undefined;
  if (!rule) throw new Error(`${type.name}.${field.name} has no rule`);
  return rule;
}

interface Walked {
  readonly way: Way;
  readonly answers: readonly Answer[];
}

/**
 * Every way into every type: roots, `_entities`, lists, and each field that leads to it from where the type before it was
 * shown; on the widest way of a type its fields are asked in each shape.
 */
async function walk(subgraph: WorldSubgraph): Promise<Walked[]> {
  const walked: Walked[] = [];
  const bases = new Map<string, boolean[]>();
  let frontier = waysFromRoots(subgraph.schema);
  const seen = new Set<string>();
  while (frontier.length > 0) {
    const next: Way[] = [];
    for (const way of frontier) {
      if (seen.has(way.name)) continue;
      seen.add(way.name);
      const answers = await Promise.all(ACTORS.map((actor) => askWay(subgraph, way, actor)));
      walked.push({ way, answers });
      const covered = bases.get(way.type.name);
      const isNews = answers.some((answer, index) => answer && !covered?.[index]);
      if (!covered && isNews) {
        for (const shape of SHAPES) {
          const same = inShape(way, shape);
          walked.push({ way: same, answers: await Promise.all(ACTORS.map((actor) => askWay(subgraph, same, actor))) });
        }
      }
      if (isNews)
        bases.set(
          way.type.name,
          answers.map((answer, index) => !!answer || !!covered?.[index]),
        );
      if (isNews || (isPage(way.type) && answers.some(Boolean))) next.push(...waysFurther(way));
    }
    frontier = next;
  }
  return walked;
}

function rootOf(schema: GraphQLSchema, operation: (typeof ROOTS)[number]): GraphQLObjectType | undefined {
  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  return root[operation] ?? undefined;
}

/** Null counts as an answer where nobody gets more: the world has nothing to show there. */
function letters(verdicts: readonly Verdict[]): string {
  const isEmpty = !verdicts.includes('ALLOW') && !verdicts.includes('MASK');
  const letterOf = { ALLOW: 'A', MASK: 'M', DENY: 'D', FORBID: 'F', NULL: isEmpty ? 'A' : 'N' };
  return verdicts.map((verdict) => letterOf[verdict]).join('');
}

function contradictionsOf(
  coordinate: string,
  byWays: readonly (readonly Verdict[])[],
  inHand: readonly Verdict[],
): string[] {
  const kindOf = (verdict: Verdict | undefined) => (verdict === 'NULL' ? 'ALLOW' : verdict);
  return byWays.flatMap((found, index) => {
    if (found.length === 0) return [];
    const kinds = new Set([...found, inHand[index]].map(kindOf));
    return kinds.size > 1 ? [`${coordinate} for ${ACTORS[index]?.name}: ${[...kinds].join(' and ')}`] : [];
  });
}

async function askAll(probe: Probe): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const actor of ACTORS) verdicts.push(await probe.ask(actor));
  return verdicts;
}
