import { Navigate } from '@tanstack/react-router';
import { useRoles } from '../apollo/viewer.ts';
import { PageLoading } from '../ui/states.tsx';
import { useNavigation } from './navigation.ts';

/** The first place of the menu that this employee is offered. */
export function HomePage() {
  const roles = useRoles();
  const [first] = useNavigation();
  return roles && first ? <Navigate to={first.to} replace /> : <PageLoading />;
}
