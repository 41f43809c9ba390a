import { routes } from '../services/routes.tsx';
export const neighbour = routes;
