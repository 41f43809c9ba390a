import { graphql } from '../../gql/gql.ts';
import type { EmployeeCardQuery } from '../../gql/graphql.ts';

/** Everything on the card of an employee that every colleague may see. */
export const EMPLOYEE_CARD = graphql(`
  query EmployeeCard($id: ID!) {
    employee(id: $id) {
      id version name position roles email phone employedFrom employedTo isActive isDisabled isAway canSetSubstitution
      unit { id name }
    }
  }
`);

/** How the employee signs in: for the administrator. */
export const EMPLOYEE_SIGN_IN = graphql(`
  query EmployeeSignIn($id: ID!) {
    employee(id: $id) { id invitationExpiresAt accounts { provider boundAt } }
  }
`);

/** An employee as the card shows them. */
export type EmployeeOnCard = NonNullable<EmployeeCardQuery['employee']>;
