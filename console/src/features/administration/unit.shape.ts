import * as z from 'zod/mini';

const nameShape = z.object({ code: z.string(), name: z.string() });
const newShape = z.extend(nameShape, { parentId: z.nullable(z.string()) });
const parentShape = z.object({ parentId: z.nullable(z.string()) });
const headShape = z.object({ headId: z.nullable(z.string()) });
const abolitionShape = z.object({ abolishedOn: z.string(), successorId: z.nullable(z.string()), note: z.string() });

export type UnitNameValues = z.infer<typeof nameShape>;
export type NewUnitValues = z.infer<typeof newShape>;
export type UnitParentValues = z.infer<typeof parentShape>;
export type UnitHeadValues = z.infer<typeof headShape>;
export type AbolitionValues = z.infer<typeof abolitionShape>;

export function isUnitName(raw: unknown): raw is UnitNameValues {
  return nameShape.safeParse(raw).success;
}

export function isNewUnit(raw: unknown): raw is NewUnitValues {
  return newShape.safeParse(raw).success;
}

export function isUnitParent(raw: unknown): raw is UnitParentValues {
  return parentShape.safeParse(raw).success;
}

export function isUnitHead(raw: unknown): raw is UnitHeadValues {
  return headShape.safeParse(raw).success;
}

export function isAbolition(raw: unknown): raw is AbolitionValues {
  return abolitionShape.safeParse(raw).success;
}
