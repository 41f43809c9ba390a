import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../gql/gql.ts';
import { isPermitted, type Permission } from '../lib/permissions.ts';

const VIEWER = graphql(`
  query ConsoleViewer {
    viewer { id name position roles unit { id name } }
    viewerRoles
  }
`);

/** The signed-in employee as the graph knows them; null until known. */
export function useViewer() {
  const { data } = useQuery(VIEWER);
  return data?.viewer ?? null;
}

/** Roles in which the employee acts now, with those lent by substitutions; null until known. */
export function useRoles(): readonly string[] | null {
  const { data } = useQuery(VIEWER);
  return data?.viewerRoles ?? null;
}

/** Says what the signed-in employee is offered: `can('appeals:register')`. Nothing until it is known who they are. */
export function usePermissions(): (permission: Permission) => boolean {
  const roles = useRoles();
  return useCallback((permission) => isPermitted(permission, roles), [roles]);
}
