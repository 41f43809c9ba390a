import { routes } from '../features/appeals/routes.tsx';
export const router = routes;
