import { createContext, use } from 'react';
import type { ApplicationRow } from './applications-grid.columns.ts';

/** What the card and the form need from the register beside them. */
export interface ApplicationsRegister {
  /** Opens the application next to this one in the filter shown. */
  step(id: string, direction: 1 | -1): void;
  /** Shows the answer to a command at once, before the stream brings it. */
  update(row: ApplicationRow): void;
  /** Closes whatever stands beside the register. */
  close(): void;
  open(id: string): void;
}

const RegisterContext = createContext<ApplicationsRegister | null>(null);

/** Makes the register known to what stands beside it. */
export const ApplicationsRegisterProvider = RegisterContext;

/** The register beside which the caller stands. @throws {Error} outside of the register */
export function useApplicationsRegister(): ApplicationsRegister {
  const register = use(RegisterContext);
  if (!register) throw new Error('useApplicationsRegister needs the applications page above it');
  return register;
}
