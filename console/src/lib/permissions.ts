/**
 * Which roles the console offers a thing to. It offers and nothing more: the graph decides, and refuses whoever asks
 * past the console.
 */
const PERMISSIONS = {
  'appeals:read': [
    'registrar',
    'head',
    'executor',
    'service-officer',
    'council-secretary',
    'administrator',
    'data-protection-officer',
  ],
  'appeals:count': [
    'registrar',
    'head',
    'executor',
    'service-officer',
    'council-secretary',
    'administrator',
    'data-protection-officer',
    'analyst',
  ],
  'appeals:register': ['registrar'],
  'calendar:read': ['registrar', 'head', 'executor', 'service-officer', 'administrator'],
  'appeals:of-resident': ['registrar', 'head', 'executor'],
  'applications:of-resident': ['service-officer', 'head', 'executor'],
  'council:publish': ['council-secretary'],
  'documents:read': [
    'registrar',
    'head',
    'executor',
    'service-officer',
    'council-secretary',
    'administrator',
    'data-protection-officer',
  ],
  'documents:register': ['registrar'],
  'documents:draft': ['registrar', 'head', 'executor'],
  'residents:casework': ['registrar', 'head', 'executor', 'service-officer'],
  'residents:by-tax-number': ['registrar', 'service-officer'],
  'residents:investigate': ['head', 'data-protection-officer'],
  'residents:look-up': ['registrar', 'head', 'executor', 'service-officer', 'data-protection-officer'],
  'applications:read': ['service-officer', 'head', 'registrar', 'executor', 'administrator'],
  'applications:submit': ['service-officer'],
  'staff:administer': ['administrator'],
  'staff:history': ['administrator', 'data-protection-officer'],
  'clients:read': ['administrator', 'data-protection-officer'],
  'accesses:supervise': ['data-protection-officer'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Something that not everybody may do. */
export type Permission = keyof typeof PERMISSIONS;

/** Whether somebody with these roles is offered it; nobody is while their roles are not known yet. */
export function isPermitted(permission: Permission, roles: readonly string[] | null): boolean {
  const allowed: readonly string[] = PERMISSIONS[permission];
  return roles?.some((role) => allowed.includes(role)) ?? false;
}
