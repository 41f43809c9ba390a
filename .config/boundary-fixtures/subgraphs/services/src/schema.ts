export const buildServicesSchema = () => undefined;
