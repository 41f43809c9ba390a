import { type AccessRule, everyone } from '@hromada/shared/access';
import { ACTORS, type Actor } from './actors.ts';
import { type Probe, ruleOf } from './matrix.ts';

/** A rule made weaker or narrower in one place. */
export interface Mutant {
  readonly name: string;
  readonly rule: AccessRule;
}

/**
 * Mutants that change nothing for anybody, each with its reason: `subgraph: Type.field mutant`. A new one needs a reason
 * here, or an actor who tells the difference.
 */
export const EQUIVALENT: Readonly<Record<string, string>> = {};

/** The rule given up, and the rule without each of its parts, however deep. */
export function mutantsOf(rule: AccessRule): Mutant[] {
  return [{ name: 'weakened to everyone', rule: everyone }, ...withoutParts(rule)];
}

function withoutParts({ parts }: AccessRule): Mutant[] {
  if (!parts) return [];
  const { rules, compose } = parts;
  return rules.flatMap((part, index) => {
    const replacedBy = (mutant: AccessRule) => compose(rules.with(index, mutant));
    const inner = withoutParts(part).map(({ name, rule }) => ({ name, rule: replacedBy(rule) }));
    const dropped = { name: `without «${part.name}»`, rule: compose(rules.toSpliced(index, 1)) };
    return rules.length > 1 ? [dropped, ...inner] : inner;
  });
}

/**
 * Puts the mutant in the place of the field's rule and asks again, those first whom the change should concern.
 * @returns the actor whose verdict changed: the matrix would have told; undefined when nobody's did
 */
export async function killerOf(probes: readonly Probe[], mutant: Mutant): Promise<Actor | undefined> {
  for (const probe of probes) {
    const { type, field, parent } = probe;
    const rule = ruleOf(type, field);
    for (const actor of byConcern(rule, mutant.rule, parent)) {
      const before = await probe.ask(actor);
      const own = field.extensions;
      field.extensions = { ...own, access: mutant.rule };
      const after = await probe.ask(actor).finally(() => {
        field.extensions = own;
      });
      if (before !== after) return actor;
    }
  }
  return undefined;
}

function byConcern(rule: AccessRule, mutant: AccessRule, parent: unknown): Actor[] {
  const isConcerned = ({ viewer }: Actor) =>
    rule.allows(viewer, parent) !== mutant.allows(viewer, parent) ||
    Boolean(rule.maskFor?.(viewer, parent)) !== Boolean(mutant.maskFor?.(viewer, parent));
  return [...ACTORS].sort((one, other) => Number(isConcerned(other)) - Number(isConcerned(one)));
}
