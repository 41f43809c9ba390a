import type { AccessRule } from '../access/index.ts';
import { ForbiddenError } from '../errors/index.ts';
import type { Viewer } from '../viewer/index.ts';

/**
 * Who may filter or order by each part of an input. A condition tells of the value it is put on: asking who matches is
 * reading, one question at a time, so it takes the same right as the field itself.
 */
export type InputRules<Input extends object> = { readonly [Name in keyof Required<Input>]: AccessRule };

/**
 * Refuses an input that asks by what the viewer may not read; what is absent or null asks nothing.
 * @throws {ForbiddenError} naming the part of the input
 */
export function assertMayAsk<Input extends object>(
  viewer: Viewer,
  input: Input | null | undefined,
  rules: InputRules<Input>,
): void {
  for (const [argument, value] of Object.entries(input ?? {})) {
    if (value === null || value === undefined) continue;
    const rule = rules[argument as keyof Input];
    if (!rule?.allows(viewer))
      throw new ForbiddenError('You may not ask by what you may not read', { details: { argument } });
  }
}
